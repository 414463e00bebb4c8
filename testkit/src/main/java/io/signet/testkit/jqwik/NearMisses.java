package io.signet.testkit.jqwik;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.RawArgument;
import io.signet.testkit.EventFixture;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Events that are one thing away from a witness, in a fixed order. */
final class NearMisses {

    private final Event witness;
    private final List<Event> found = new ArrayList<>();

    private NearMisses(Event witness) {
        this.witness = witness;
    }

    static List<Event> of(Event witness) {
        NearMisses misses = new NearMisses(witness);
        for (int i = 0; i < witness.arguments().size(); i++) {
            misses.ofArgument(i);
        }
        misses.ofHeader();
        return List.copyOf(misses.found);
    }

    private void add(Consumer<EventDraft> change) {
        EventDraft draft = new EventDraft(witness);
        change.accept(draft);
        Event event = draft.build();
        if (!event.hasSameContentAs(witness)) {
            found.add(event);
        }
    }

    private void ofArgument(int index) {
        RawArgument argument = witness.arguments().get(index);
        String type = argument.type().orElse("unknown");
        add(draft -> draft.arguments.remove(index));
        add(draft -> draft.arguments.set(index, RawArgument.ofNull(argument.name(), type)));
        argument.value()
                .ifPresent(value -> closeTo(value)
                        .forEach(other -> add(
                                draft -> draft.arguments.set(index, RawArgument.of(argument.name(), type, other)))));
    }

    private static List<Object> closeTo(Object value) {
        if (value instanceof String text) {
            return closeToText(text);
        }
        if (value instanceof Bytes bytes) {
            return closeToBytes(bytes);
        }
        if (value instanceof Boolean flag) {
            return List.of(!flag, flag.toString());
        }
        if (value instanceof Long number) {
            return List.of(number + 1, number - 1, -number, Long.toString(number));
        }
        if (value instanceof BigInteger number) {
            return List.of(number.add(BigInteger.ONE), number.subtract(BigInteger.ONE), number.toString());
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            return List.of(List.of(), list.subList(0, list.size() - 1), List.of("", list));
        }
        return List.of(List.of(), Map.of(), 0L, "");
    }

    private static List<Object> closeToText(String text) {
        List<Object> close = new ArrayList<>(List.of(
                "",
                " " + text,
                text + "x",
                text + "/",
                "x" + text,
                "/" + text,
                text.toUpperCase(Locale.ROOT),
                text.replace("/", "//"),
                0L,
                List.of(text)));
        if (!text.isEmpty()) {
            close.add(text.substring(text.offsetByCodePoints(0, 1)));
            close.add(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        }
        return close;
    }

    private static List<Object> closeToBytes(Bytes bytes) {
        List<Object> close = new ArrayList<>(List.of(Bytes.empty(), 0L, bytes.toHex()));
        byte[] content = bytes.toByteArray();
        for (int i = 0; i < Math.min(content.length, 8); i++) {
            byte[] flipped = content.clone();
            flipped[i] ^= 1;
            close.add(Bytes.copyOf(flipped));
        }
        for (int size = 1; size <= Math.min(content.length - 1, 4); size++) {
            close.add(Bytes.copyOf(Arrays.copyOf(content, size)));
        }
        if (content.length > 0) {
            close.add(Bytes.copyOf(Arrays.copyOfRange(content, 1, content.length)));
            close.add(Bytes.copyOf(new byte[content.length]));
        }
        return close;
    }

    private void ofHeader() {
        ContainerInfo.Builder container = ContainerInfo.builder().id(EventFixture.CONTAINER_ID);
        add(draft -> draft.container(ContainerInfo.builder().started(false).build()));
        add(draft -> draft.container(container.started(true).build()));
        add(draft -> draft.container(container.started(false).build()));
        add(draft -> draft.name(witness.name() + "_x"));
        add(draft -> draft.name(witness.name().toUpperCase(Locale.ROOT)));
        witness.time()
                .ifPresent(time ->
                        add(draft -> draft.time(new EventTime(time.nanos() - 1_000_000_000L, time.clock()))));
        witness.returnValue().ifPresent(value -> add(draft -> draft.returnValue(-1 - value)));
    }
}
