package io.signet.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Argument.Presence;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(TraceeEvents.class)
final class NearMissesTest {

    private static final EventFixture WITNESS =
            EventFixture.magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer();

    private static final List<Event> MISSES = NearMisses.of(WITNESS.build());

    @Provide
    Arbitrary<Event> misses() {
        return TraceeEvents.nearMissesOf(WITNESS);
    }

    @Property
    void a_near_miss_is_never_the_witness(@ForAll("misses") Event miss) {
        assertThat(miss.hasSameContentAs(WITNESS.build())).isFalse();
    }

    /** Either one argument is different, or the header is. */
    @Property(tries = 100)
    void a_near_miss_of_any_event_differs_in_one_thing(@ForAll @Hostile Event witness) {
        for (Event miss : NearMisses.of(witness)) {
            boolean hasSameArguments = withoutHeader(miss).hasSameContentAs(withoutHeader(witness));
            if (!hasSameArguments) {
                assertThat(withoutArguments(miss).hasSameContentAs(withoutArguments(witness)))
                        .isTrue();
                assertThat(same(witness.arguments(), miss.arguments()))
                        .isGreaterThanOrEqualTo(witness.arguments().size() - 1);
            }
        }
    }

    private static Event withoutHeader(Event event) {
        var builder = Event.builder("");
        event.arguments().forEach(builder::argument);
        return builder.build();
    }

    private static Event withoutArguments(Event event) {
        EventDraft draft = new EventDraft(event);
        draft.arguments.clear();
        return draft.build();
    }

    private static long same(List<RawArgument> witness, List<RawArgument> miss) {
        return witness.stream().filter(miss::contains).count();
    }

    @Test
    void every_argument_is_missed_in_every_way() {
        for (String name : List.of("pathname", "bytes", "dev", "inode")) {
            assertThat(MISSES)
                    .anyMatch(event -> names(event).size() == 3 && !names(event).contains(name));
            assertThat(MISSES)
                    .anyMatch(event -> event.arguments().stream()
                            .anyMatch(argument -> argument.name().equals(name) && argument.isNull()));
        }
        assertThat(MISSES)
                .anyMatch(event -> event.argument(MagicWrite.PATHNAME).presence() == Presence.WRONG_TYPE)
                .anyMatch(event -> event.argument(MagicWrite.BYTES).presence() == Presence.WRONG_TYPE);
    }

    private static List<String> names(Event event) {
        return event.arguments().stream().map(RawArgument::name).toList();
    }

    @Test
    void text_and_bytes_are_missed_by_one_step() {
        assertThat(MISSES)
                .extracting(event ->
                        event.argument(MagicWrite.PATHNAME).toOptional().orElse("none"))
                .contains("", "/tmp/xx", "tmp/x", "/tmp/", "/TMP/X", "//tmp//x", " /tmp/x", "x/tmp/x");
        assertThat(MISSES)
                .extracting(
                        event -> event.argument(MagicWrite.BYTES).toOptional().orElse(Bytes.ofHex("ee")))
                .contains(
                        Bytes.empty(), Bytes.ofHex("7f"), Bytes.ofHex("7f45"), Bytes.ofHex("7f454c"), FileHeaders.ZEROS)
                .anyMatch(bytes -> bytes.size() == 32 && bytes.at(0) == 0x7e)
                .anyMatch(bytes -> bytes.size() == 32 && bytes.at(3) == 0x47);
    }

    @Test
    void the_event_is_missed_by_place_and_name() {
        assertThat(MISSES).extracting(Event::origin).contains(Origin.HOST, Origin.CONTAINER_INIT, Origin.CONTAINER);
        assertThat(MISSES).extracting(Event::name).contains("magic_write", "magic_write_x", "MAGIC_WRITE");
    }

    @Test
    void they_come_in_a_fixed_order_and_each_stands_in_a_capture() {
        assertThat(MISSES)
                .extracting(EventLineFormat::line)
                .doesNotHaveDuplicates()
                .isEqualTo(NearMisses.of(WITNESS.build()).stream()
                        .map(EventLineFormat::line)
                        .toList());
    }
}
