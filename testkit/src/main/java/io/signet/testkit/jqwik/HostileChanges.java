package io.signet.testkit.jqwik;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Nasty things done to an event, at most four; shrinking takes them back one by one. */
final class HostileChanges {

    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private HostileChanges() {}

    static Arbitrary<Event> of(Arbitrary<Event> events) {
        return Combinators.combine(events, changes().list().ofMaxSize(4))
                .as((event, changes) -> {
                    EventDraft draft = new EventDraft(event);
                    changes.forEach(change -> change.accept(draft));
                    return draft.build();
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Consumer<EventDraft>> changes() {
        return Arbitraries.frequencyOf(Tuple.of(3, ofArguments()), Tuple.of(1, ofHeader()));
    }

    private static Arbitrary<Consumer<EventDraft>> ofArguments() {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 19);
        Arbitrary<Object> values = values();
        return Combinators.combine(Arbitraries.of(ArgumentChange.values()), which, values)
                .as((change, index, value) -> draft -> change.to(draft.arguments, index, value));
    }

    private enum ArgumentChange {
        REPLACED {
            @Override
            void at(List<RawArgument> arguments, int index, Object value) {
                RawArgument old = arguments.get(index);
                arguments.set(index, RawArgument.of(old.name(), old.type().orElse("unknown"), value));
            }
        },
        NULL {
            @Override
            void at(List<RawArgument> arguments, int index, Object value) {
                RawArgument old = arguments.get(index);
                arguments.set(index, RawArgument.ofNull(old.name(), old.type().orElse("unknown")));
            }
        },
        ABSENT {
            @Override
            void at(List<RawArgument> arguments, int index, Object value) {
                arguments.remove(index);
            }
        },
        REPEATED {
            @Override
            void at(List<RawArgument> arguments, int index, Object value) {
                RawArgument old = arguments.get(index);
                arguments.add(RawArgument.of(old.name(), old.type().orElse("unknown"), value));
            }
        },
        MOVED_TO_THE_END {
            @Override
            void at(List<RawArgument> arguments, int index, Object value) {
                arguments.add(arguments.remove(index));
            }
        };

        abstract void at(List<RawArgument> arguments, int index, Object value);

        void to(List<RawArgument> arguments, int index, Object value) {
            if (!arguments.isEmpty()) {
                at(arguments, index % arguments.size(), value);
            }
        }
    }

    private static Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                HostileText.any().map(text -> text),
                Arbitraries.of(
                        true,
                        0L,
                        -1L,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        0xffff_ffffL + 1,
                        TWO_TO_64.subtract(BigInteger.ONE),
                        TWO_TO_64,
                        0.5,
                        -1e300,
                        Bytes.empty(),
                        Bytes.ofHex("7f"),
                        Bytes.ofHex("7f454c46"),
                        Bytes.copyOf(new byte[4_096]),
                        List.of(),
                        List.of("", List.of(1L)),
                        Map.of(),
                        Map.of("", Map.of("value", "/tmp/x"))));
    }

    private static Arbitrary<Consumer<EventDraft>> ofHeader() {
        Arbitrary<String> texts = HostileText.any();
        return Arbitraries.oneOf(
                changes(texts, (draft, text) -> draft.process(process(text, 1))),
                changes(texts, (draft, text) -> draft.container(container(text))),
                changes(texts, EventDraft::hostName),
                changes(
                        Arbitraries.of(0L, -1L, -2_147_483_648L, 4_294_967_295L),
                        (draft, pid) -> draft.process(process("sh", pid))),
                changes(Arbitraries.of(0L, -1L, 4_294_967_268L, Long.MIN_VALUE), EventDraft::returnValue),
                changes(
                        Arbitraries.of(0L, 1L, 99_999_999_999_999_999L, 100_000_000_000_000_000L, 1_789_999_999L),
                        (draft, nanos) -> draft.time(EventTime.guess(nanos))));
    }

    private static <T> Arbitrary<Consumer<EventDraft>> changes(Arbitrary<T> values, BiConsumer<EventDraft, T> change) {
        return values.map(value -> draft -> change.accept(draft, value));
    }

    private static ProcessInfo process(String name, long pid) {
        return ProcessInfo.builder()
                .pid(pid)
                .tid(pid)
                .parentPid(pid)
                .hostPid(pid)
                .hostTid(pid)
                .hostParentPid(pid)
                .userId(pid)
                .mountNamespace(pid)
                .pidNamespace(pid)
                .name(name)
                .executablePath(name)
                .threadEntityId(1)
                .processEntityId(1)
                .parentEntityId(0)
                .build();
    }

    private static ContainerInfo container(String text) {
        return ContainerInfo.builder()
                .id(text)
                .name(text)
                .image(text)
                .started(true)
                .build();
    }
}
