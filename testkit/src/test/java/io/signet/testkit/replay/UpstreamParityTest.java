package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.json.EventEncoder;
import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.Detection;
import io.signet.signature.Finding;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.ToySignature;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Tracee raised, against what a signature raises. */
final class UpstreamParityTest {

    private static final ArgKey<String> PATHNAME = ArgKey.string("pathname");

    private static Event open(int when, String path) {
        return EventFixture.event("open")
                .withArgument(PATHNAME, path)
                .at(EventTime.epoch(1_700_000_000_000_000_000L + when))
                .inStartedContainer("a1f")
                .build();
    }

    private static String line(Event event) {
        return EventEncoder.tracee024().encodeToString(event);
    }

    private static SignatureMetadata metadata(String id) {
        return SignatureMetadata.builder(id, "Toy " + id).eventName("toy_" + id).build();
    }

    /** As Tracee v0.24 prints a finding. */
    private static String found(Event event, Detection detection) {
        return line(Finding.of(metadata("TOY-1"), event, detection).toEvent());
    }

    private static String found(Event event) {
        return found(
                event,
                Detection.of("path", path(event)).with("length", path(event).length()));
    }

    private static String path(Event event) {
        return event.argument(PATHNAME).toOptional().orElseThrow();
    }

    private static ParityReport compare(String... lines) throws IOException {
        return UpstreamParity.of(Capture.ofLines("x", lines)).compare(CaseToy.rule());
    }

    private static final Event A = open(1, "/tmp/a");
    private static final Event B = open(2, "/tmp/b");
    private static final Event ELSEWHERE = open(3, "/etc/passwd");

    @Test
    void agrees_where_both_raise_the_same_on_the_same_event() throws IOException {
        ParityReport report = compare(line(A), found(A), line(B), line(ELSEWHERE), found(B));

        assertThat(report.agreed())
                .extracting(
                        agreed -> agreed.theirs().line(),
                        agreed -> agreed.ours().orElseThrow().line())
                .containsExactly(tuple(2L, 1L), tuple(5L, 3L));
        assertThat(report.onlyTheirs()).isEmpty();
        assertThat(report.onlyOurs()).isEmpty();
        assertThat(report.requireAgreement()).isSameAs(report);
        assertThat(report).hasToString("TOY-1 agrees with Tracee in x: 2 agreed, 0 only Tracee's, 0 only ours.");
    }

    @Test
    void tells_what_only_tracee_raised_with_what_we_made_of_the_event() throws IOException {
        ParityReport report = compare(line(A), found(A), line(ELSEWHERE), found(ELSEWHERE));

        assertThat(report.onlyTheirs()).singleElement().satisfies(theirs -> {
            assertThat(theirs.place().line()).isEqualTo(4);
            assertThat(theirs.trigger().orElseThrow().place().line()).isEqualTo(3);
        });
        assertThatThrownBy(report::requireAgreement)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "TOY-1 does not agree with Tracee in x: 1 agreed, 1 only Tracee's (line 4), 0 only"
                                + " ours.\n- only Tracee: x:4  toy_TOY-1  container=a1f (started)  path=\"/etc/passwd\"")
                .hasMessageEndingWith("""

                        It was raised on the event of line 3; for TOY-1, it was rejected.
                        x:3  open  container=a1f (started)  pathname="/etc/passwd"
                        It read 2 fields and stopped: name = "open" · args.pathname = "/etc/passwd".""".replace("\n", "\n  "));
    }

    @Test
    void a_selector_that_is_too_narrow_breaks_it_on_exactly_the_lines_it_leaves_out() throws IOException {
        Event onHost =
                EventFixture.event("open").withArgument(PATHNAME, "/tmp/h").build();
        Capture capture = Capture.ofLines("x", line(A), found(A), line(onHost), found(onHost));

        ParityReport report = UpstreamParity.of(capture).compare(CaseToy.onHost());

        assertThat(report.agreed()).hasSize(1);
        assertThat(report.toString())
                .startsWith("TOY-1 does not agree with Tracee in x: 1 agreed, 1 only Tracee's (line 2), 0 only ours.")
                .endsWith("Its selector wants origin=host; this event has origin=container.");
    }

    @Test
    void tells_what_only_we_raised() throws IOException {
        ParityReport report = compare(line(A), found(A), line(B));

        assertThat(report.onlyOurs())
                .singleElement()
                .satisfies(ours -> assertThat(ours.place().orElseThrow().line()).isEqualTo(3));
        assertThat(report).hasToString("""
                TOY-1 does not agree with Tracee in x: 1 agreed, 0 only Tracee's, 1 only ours (line 3).
                - only ours: x:3  open  container=a1f (started)  pathname="/tmp/b"
                  data: path="/tmp/b"  length=6""");
    }

    @Test
    void other_data_is_another_finding() throws IOException {
        ParityReport report = compare(line(A), found(A, Detection.of("path", "/tmp/b")));

        assertThat(report.onlyTheirs()).hasSize(1);
        assertThat(report.onlyOurs()).hasSize(1);
    }

    @Test
    void data_of_other_names_can_be_left_out() throws IOException {
        Capture capture = Capture.ofLines(
                "x", line(A), found(A, Detection.of("path", "/tmp/a").with("length", 99)));

        assertThat(UpstreamParity.of(capture).compare(CaseToy.rule()).agreed()).isEmpty();
        assertThat(UpstreamParity.of(capture)
                        .comparing("path")
                        .compare(CaseToy.rule())
                        .agreed())
                .hasSize(1);
    }

    @Test
    void data_that_tracee_did_not_print_says_nothing() throws IOException {
        assertThat(compare(line(A), found(A, Detection.of("path", "/tmp/a"))).agreed())
                .hasSize(1);
    }

    @Test
    void bytes_and_numbers_are_compared_as_tracee_prints_them() throws IOException {
        ToySignature signature = ToySignature.saying(event ->
                Verdict.of(Detection.of("bytes", Bytes.ofHex("7f454c46")).with("number", 7L)));
        Capture same = Capture.ofLines(
                "x", line(A), found(A, Detection.of("bytes", "f0VMRg==").with("number", 7)));
        Capture other = Capture.ofLines(
                "x", line(A), found(A, Detection.of("bytes", "f0VMRw==").with("number", 7)));

        assertThat(UpstreamParity.of(same).compare(signature).agreed()).hasSize(1);
        assertThat(UpstreamParity.of(other).compare(signature).agreed()).isEmpty();
    }

    @Test
    void two_findings_on_one_event_need_two() throws IOException {
        ParityReport report = compare(line(A), found(A), found(A));

        assertThat(report.agreed()).hasSize(1);
        assertThat(report.onlyTheirs()).hasSize(1);
    }

    @Test
    void the_same_data_in_another_thread_is_another_finding() throws IOException {
        Event later = open(9, "/tmp/a");

        ParityReport report = compare(line(A), found(later));

        assertThat(report.onlyTheirs())
                .singleElement()
                .satisfies(theirs -> assertThat(theirs.trigger()).isEmpty());
        assertThat(report.toString()).contains("\n  The event it was raised on is not in the capture.\n");
        assertThat(report.onlyOurs()).hasSize(1);
    }

    @Test
    void findings_of_other_signatures_are_counted_and_left_alone() throws IOException {
        ParityReport report = compare(Lines.sensorFinding("other"), line(A), found(A), Lines.sensorFinding("other"));

        assertThat(report.others()).isEqualTo(Map.of("TRC-1", 2L));
        assertThat(report.agreed()).hasSize(1);
    }

    @Test
    void a_capture_without_tracees_findings_says_nothing() throws IOException {
        ParityReport report = compare(Lines.sensorFinding("other"), line(ELSEWHERE));

        assertThat(report.isVacuous()).isTrue();
        assertThatThrownBy(report::requireAgreement)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage(
                        "Vacuous: Tracee wrote no finding of TOY-1 into x, so there is nothing to agree with. It wrote"
                                + " findings of TRC-1 (1).");
    }

    @Test
    void a_finding_without_an_id_is_known_by_its_event_name() throws IOException {
        String main = EventEncoder.traceeMain().encodeToString(A);
        String finding = EventEncoder.traceeMain()
                .encodeToString(Finding.of(metadata("TOY-1"), A, Detection.of("path", "/tmp/a"))
                        .toEvent());

        assertThat(compare(main, finding).agreed()).hasSize(1);
    }

    @Test
    void what_is_raised_at_the_end_can_agree_too() throws IOException {
        ToySignature late = ToySignature.named("TOY-1")
                .onSignal(signal -> Verdict.of(Detection.of("path", "/tmp/a").about(A)));

        ParityReport report =
                UpstreamParity.of(Capture.ofLines("x", line(A), found(A))).compare(late);

        assertThat(report.agreed())
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.ours()).isEmpty());
    }

    private record Allowed(String path) implements DataSource {}

    @Test
    void the_engine_can_have_data_sources() throws IOException {
        DataSourceKey<Allowed> key = new DataSourceKey<>("toy", "allowed", Allowed.class);

        ParityReport report = UpstreamParity.of(Capture.ofLines("x", line(A), found(A)))
                .engine(engine -> engine.dataSource(key, new Allowed("/tmp/a")))
                .compare(CaseToy.rule().requiring(key));

        assertThat(report.agreed()).hasSize(1);
    }

    @Test
    void very_many_differences_are_bounded() throws IOException {
        String[] lines = new String[24];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(open(i, "/tmp/" + i));
        }

        List<String> text = compare(lines).toString().lines().toList();

        assertThat(text.get(text.size() - 1)).isEqualTo("Showing 10 of 24.");
        assertThat(text).filteredOn(part -> part.startsWith("- only ours:")).hasSize(10);
    }
}
