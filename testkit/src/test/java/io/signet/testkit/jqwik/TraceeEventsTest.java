package io.signet.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;

@Domain(TraceeEvents.class)
final class TraceeEventsTest {

    /** A line of a capture says all that a generated event says: a failing sample can be replayed. */
    private static void stands_in_a_capture(Event event) {
        String line = EventLineFormat.line(event);
        EventDecoder.Decoded decoded = EventDecoder.create().decode(line.getBytes(StandardCharsets.UTF_8), "sample");

        assertThat(line).matches("[\\x20-\\x7e]*");
        assertThat(decoded.issues()).isEmpty();
        assertThat(decoded.events()).singleElement().satisfies(read -> {
            assertThat(read.hasSameContentAs(event)).isTrue();
            assertThat(EventEncoder.tracee024().encodeToString(read))
                    .isEqualTo(EventEncoder.tracee024().encodeToString(event));
        });
    }

    @Property
    void a_plain_event_stands_in_a_capture(@ForAll Event event) {
        stands_in_a_capture(event);
    }

    @Property
    void a_hostile_event_stands_in_a_capture(@ForAll @Hostile Event event) {
        stands_in_a_capture(event);
    }

    @Property
    void a_plain_event_is_complete(@ForAll Event event) {
        assertThat(event.name()).isIn(TraceeEvents.kinds());
        assertThat(event.source()).isEqualTo(Event.TRACEE);
        assertThat(event.origin()).isNotEqualTo(Origin.UNKNOWN);
        assertThat(event.time()).isPresent();
        assertThat(event.process().pid().orElse(0)).isPositive();
        assertThat(event.arguments()).isNotEmpty().noneMatch(RawArgument::isNull);
        assertThat(event.argsNum()).hasValue(event.arguments().size());
        assertThat(EventLineFormat.line(event)).doesNotContain("\\u");
    }

    @Property
    void an_event_of_a_kind_has_its_name_and_its_arguments(@ForAll @OfKind("magic_write") Event event) {
        MagicWrite write = MagicWrite.of(event);

        assertThat(event.name()).isEqualTo("magic_write");
        assertThat(event.arguments())
                .extracting(RawArgument::name)
                .containsExactly("pathname", "bytes", "dev", "inode");
        assertThat(write.pathname()).isNotEmpty();
        assertThat(write.header().size()).isLessThanOrEqualTo(32);
        assertThat(write.returnValue()).hasValue(write.header().size());
        assertThat(write.device()).isPresent();
        assertThat(write.inode()).isPresent();
    }

    @Property
    void a_hostile_event_of_a_kind_keeps_its_name(@ForAll @OfKind("openat") @Hostile Event event) {
        assertThat(event.name()).isEqualTo("openat");
    }

    @Property
    void kinds_can_be_told_inside_other_types(@ForAll List<@OfKind("execve") Event> events) {
        assertThat(events).allMatch(event -> event.name().equals("execve"));
    }

    /** A domain that did not add the global one could generate nothing else. */
    @Property(tries = 50)
    void other_types_are_generated_as_ever(
            @ForAll int number, @ForAll String text, @ForAll @IntRange(max = 7) int small, @ForAll Event event) {
        assertThat(small).isBetween(0, 7);
        assertThat(event).isNotNull();
    }

    @Provide
    Arbitrary<Event> mine() {
        return Arbitraries.just(Event.builder("mine")
                .argument(RawArgument.of("path", "string", "/tmp/x"))
                .container(ContainerInfo.builder().id("a1f").started(true).build())
                .build());
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void events_of_ones_own_can_be_made_hostile_too(@ForAll("mine") @Hostile Event event) {
        assertThat(event.name()).isEqualTo("mine");
        Statistics.label("changed").collect(!event.hasSameContentAs(mine().sample()));
        Statistics.label("changed").coverage(coverage -> {
            coverage.check(true).percentage(percent -> percent > 50);
            coverage.check(false).percentage(percent -> percent > 1);
        });
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void hostile_events_are_nasty_in_every_way(@ForAll @OfKind("magic_write") @Hostile Event event) {
        RawArgument path = event.arguments().stream()
                .filter(argument -> argument.name().equals("pathname"))
                .findFirst()
                .orElse(null);
        String kind = path == null
                ? "absent"
                : path.isNull() ? "null" : path.value().orElse("") instanceof String ? "text" : "wrong type";
        Statistics.label("path").collect(kind);
        Statistics.label("path")
                .coverage(coverage -> List.of("absent", "null", "text", "wrong type")
                        .forEach(each -> coverage.check(each).count(count -> count > 0)));
        Statistics.label("pid").collect(event.process().pid().orElse(0) < 0);
        Statistics.label("pid").coverage(coverage -> coverage.check(true).count(count -> count > 0));
        Statistics.label("host").collect(event.hostName().equals(Optional.of("node-1")));
        Statistics.label("host").coverage(coverage -> coverage.check(false).count(count -> count > 0));
    }

    @Test
    void a_kind_that_there_is_not_is_named_with_those_there_are() {
        assertThatThrownBy(() -> TraceeEvents.ofKind("magic_wirte"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no events of kind \"magic_wirte\" can be generated; the kinds are [magic_write, chmod, openat,"
                                + " execve, sched_process_exec, sched_process_exit, security_bprm_check, security_file_open,"
                                + " security_inode_rename, security_inode_unlink, security_socket_connect, shared_object_loaded]");
    }

    @Property(tries = 20)
    void every_kind_can_be_generated(@ForAll("kinds") String kind) {
        assertThat(TraceeEvents.ofKind(kind).sample().name()).isEqualTo(kind);
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of(TraceeEvents.kinds());
    }
}
