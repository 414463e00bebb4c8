package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.FailReason;
import io.signet.event.json.Place;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.signature.engine.SignatureFailure;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.EventFixture;
import io.signet.testkit.ToySignature;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReplayTest {

    private static ToySignature firing() {
        return ToySignature.saying(event -> Verdict.of(Detection.of("name", event.name())));
    }

    private static List<String> placesOf(List<ReplayFinding> findings) {
        return findings.stream()
                .map(finding -> finding.place().map(Place::toString).orElse("at the end"))
                .toList();
    }

    @Test
    void gives_each_finding_with_its_place_in_the_order_of_captures_and_lines() throws IOException {
        Capture first = Capture.ofLines("first", Lines.log(), Lines.open(), Lines.close(), Lines.open());
        Capture second = Capture.ofLines("second", Lines.open());

        CollectedReplay replay = Replay.of(second, first).signature(firing()).collect();

        assertThat(placesOf(replay.findings())).containsExactly("second:1", "first:2", "first:4");
        assertThat(replay.findings().get(1).place())
                .contains(new Place("first", 2, Lines.log().length() + 1, 0));
    }

    @Test
    void tells_a_finding_with_its_place_in_words() throws IOException {
        CollectedReplay replay = Replay.of(Capture.ofLines("a\u001b", Lines.open()))
                .signature(firing())
                .collect();

        assertThat(replay.findings().get(0)).hasToString("a\\u001b:1 TOY-1 on open (tracee, host)");
    }

    @Test
    void tells_apart_the_events_of_one_line() throws IOException {
        Capture capture = Capture.ofLines("array", "[" + Lines.open() + "," + Lines.open() + "]");

        CollectedReplay replay = Replay.of(capture).signature(firing()).collect();

        assertThat(replay.findings())
                .extracting(finding -> finding.place().orElseThrow().index())
                .containsExactly(0, 1);
    }

    @Test
    void calls_signatures_in_the_order_in_which_they_were_added() throws IOException {
        List<String> called = new ArrayList<>();
        ToySignature one = ToySignature.named("TOY-2").onEvent(event -> note(called, "TOY-2"));
        ToySignature two = ToySignature.named("TOY-1").onEvent(event -> note(called, "TOY-1"));

        Replay.of(Capture.ofLines("a", Lines.open()))
                .signatures(List.of(one, two))
                .collect();

        assertThat(called).containsExactly("TOY-2", "TOY-1");
    }

    private static Verdict note(List<String> called, String id) {
        called.add(id);
        return Verdict.none();
    }

    @Test
    void one_engine_sees_all_captures_and_is_completed_and_closed_once() throws IOException {
        ToySignature signature = firing();

        Replay.of(List.of(Capture.ofLines("a", Lines.open()), Capture.ofLines("b", Lines.open())))
                .signature(signature)
                .collect();

        assertThat(signature.calls()).containsExactly("init", "event open", "event open", "signal", "close");
    }

    @Test
    void a_finding_on_completion_has_no_place() throws IOException {
        Event[] last = new Event[1];
        ToySignature signature = ToySignature.saying(event -> {
                    last[0] = event;
                    return Verdict.none();
                })
                .onSignal(signal -> Verdict.of(Detection.empty().about(last[0])));

        CollectedReplay replay = Replay.of(Capture.ofLines("a", Lines.open()))
                .signature(signature)
                .collect();

        assertThat(replay.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEmpty();
            assertThat(finding.finding().event()).isSameAs(last[0]);
            assertThat(finding).hasToString("at the end TOY-1 on open (tracee, host)");
        });
        assertThat(replay.report().findings()).isEqualTo(1);
    }

    @Test
    void run_gives_what_collect_gives() throws IOException {
        Capture capture = Capture.ofLines("a", Lines.open(), Lines.noJson(), Lines.close(), Lines.open(), Lines.log());
        List<String> findings = new ArrayList<>();
        List<String> issues = new ArrayList<>();

        ReplayReport report = Replay.of(capture)
                .signature(firing())
                .onIssue(issue -> issues.add(issue.toString()))
                .run(finding -> findings.add(finding.toString()));
        CollectedReplay collected = Replay.of(capture).signature(firing()).collect();

        assertThat(collected.findings()).extracting(ReplayFinding::toString).containsExactlyElementsOf(findings);
        assertThat(collected.issues()).extracting(ReadIssue::toString).containsExactlyElementsOf(issues);
        assertThat(collected.report()).isEqualTo(report);
        assertThat(findings).hasSize(2);
        assertThat(issues).hasSize(2);
    }

    @Test
    void collect_tells_its_own_listener_of_issues_too() throws IOException {
        List<ReadIssue> told = new ArrayList<>();

        CollectedReplay replay = Replay.of(Capture.ofLines("a", Lines.noJson()))
                .onIssue(told::add)
                .collect();

        assertThat(told).isEqualTo(replay.issues()).hasSize(1);
        assertThat(told.get(0).failReason()).contains(FailReason.INVALID);
    }

    @Test
    void gives_each_finding_when_it_is_raised() throws IOException {
        List<String> order = new ArrayList<>();
        ToySignature signature = ToySignature.saying(event -> {
            order.add("event");
            return Verdict.of(Detection.empty());
        });

        Replay.of(Capture.ofLines("a", Lines.open(), Lines.open()))
                .signature(signature)
                .run(finding -> order.add("finding"));

        assertThat(order).containsExactly("event", "finding", "event", "finding");
    }

    @Test
    void what_the_receiver_of_findings_throws_ends_the_replay_and_everything_is_closed() {
        ToySignature signature = firing();
        ClosingStream stream = new ClosingStream(Lines.open() + "\n" + Lines.open() + "\n");
        IllegalStateException full = new IllegalStateException("disk full");

        assertThatThrownBy(() -> Replay.of(Capture.of("a", () -> stream))
                        .signature(signature)
                        .run(finding -> {
                            throw full;
                        }))
                .isSameAs(full);
        assertThat(signature.calls()).containsExactly("init", "event open", "close");
        assertThat(stream.closed()).isTrue();
    }

    @Test
    void a_failure_has_the_place_of_its_event_and_the_replay_goes_on() throws IOException {
        ToySignature signature = ToySignature.saying(event -> null);
        List<ReplayFailure> failures = new ArrayList<>();

        ReplayReport report = Replay.of(Capture.ofLines("a", Lines.close(), Lines.open(), Lines.open()))
                .signature(signature)
                .onFailure(failures::add)
                .run(finding -> {});

        assertThat(failures)
                .extracting(failure -> failure.place().map(Place::line))
                .containsExactly(Optional.of(2L), Optional.of(3L));
        assertThat(report.stats().signature("TOY-1").failed()).isEqualTo(2);
    }

    @Test
    void a_failure_on_completion_or_closing_has_no_place_and_is_counted() throws IOException {
        ToySignature signature = ToySignature.named("TOY-1")
                .onSignal(signal -> null)
                .onClose(() -> {
                    throw new IllegalStateException("of close");
                });
        List<ReplayFailure> failures = new ArrayList<>();

        ReplayReport report = Replay.of(Capture.ofLines("a", Lines.open()))
                .signature(signature)
                .onFailure(failures::add)
                .run(finding -> {});

        assertThat(failures)
                .extracting(failure -> failure.failure().phase())
                .containsExactly(SignatureFailure.Phase.SIGNAL, SignatureFailure.Phase.CLOSE);
        assertThat(failures).allSatisfy(failure -> assertThat(failure.place()).isEmpty());
        assertThat(report.stats().signature("TOY-1").otherFailures()).isEqualTo(2);
    }

    @Test
    void a_listener_of_failures_that_throws_does_no_harm() throws IOException {
        ToySignature signature = ToySignature.saying(event -> null);

        ReplayReport report = Replay.of(Capture.ofLines("a", Lines.open(), Lines.open()))
                .signature(signature)
                .onFailure(failure -> {
                    throw new IllegalStateException("of the listener");
                })
                .run(finding -> {});

        assertThat(report.stats().signature("TOY-1").failed()).isEqualTo(2);
    }

    @Test
    void runs_once() throws IOException {
        Replay replay = Replay.of(Capture.ofLines("a", Lines.open())).signature(firing());
        replay.collect();

        assertThatThrownBy(replay::collect)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this replay ran before: make another, with new signatures");
        assertThatThrownBy(() -> replay.run(finding -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void signatures_that_cannot_be_loaded_are_an_error_before_anything_is_opened() {
        Capture untouched = Capture.of("a", () -> {
            throw new IOException("opened");
        });

        assertThatThrownBy(() -> Replay.of(untouched)
                        .signature(ToySignature.named("TOY-1"))
                        .signature(ToySignature.named("TOY-1"))
                        .collect())
                .isInstanceOf(SignatureLoadException.class)
                .hasMessageContaining("TOY-1");
    }

    @Test
    void the_engine_takes_settings() throws IOException {
        ToySignature signature = ToySignature.named("TOY-1");

        Replay.of(Capture.ofLines("a"))
                .signature(signature)
                .engine(engine -> engine.clock(() -> Instant.EPOCH))
                .collect();

        assertThat(signature.context().clock().instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void the_reader_takes_limits() throws IOException {
        CollectedReplay replay = Replay.of(Capture.ofLines("a", Lines.open()))
                .limits(DecodeLimits.builder().lineBytes(100).build())
                .collect();

        assertThat(replay.report().total().failed(FailReason.TOO_LONG)).isEqualTo(1);
    }

    @Test
    void fields_are_checked_when_that_is_asked_for() throws IOException {
        String mangled = Lines.open().replace("\"processId\":42", "\"processId\":\"x\"");

        assertThat(Replay.of(Capture.ofLines("a", mangled))
                        .signature(firing())
                        .collect()
                        .issues())
                .isEmpty();
        assertThat(Replay.of(Capture.ofLines("a", mangled))
                        .signature(firing())
                        .checkFields()
                        .collect()
                        .issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.field()).contains("processId"));
    }

    @Test
    void warns_once_of_a_source_that_is_no_capture() throws IOException {
        List<String> warnings = new ArrayList<>();

        ReplayReport report = Replay.of(Capture.ofLines("notes", "hello", "world"))
                .onWarning(warnings::add)
                .run(finding -> {});

        assertThat(warnings)
                .singleElement()
                .satisfies(warning -> assertThat(warning).startsWith("notes: ").contains("hello"));
        assertThat(report.sources().get(0).isCapture()).isFalse();
    }

    @Test
    void names_what_is_null() {
        Replay replay = Replay.of();

        assertThatThrownBy(() -> replay.run(null)).hasMessage("onFinding");
        assertThatThrownBy(() -> replay.onIssue(null)).hasMessage("onIssue");
        assertThatThrownBy(() -> replay.onWarning(null)).hasMessage("onWarning");
        assertThatThrownBy(() -> replay.onFailure(null)).hasMessage("onFailure");
        assertThatThrownBy(() -> replay.onUnreadable(null)).hasMessage("onUnreadable");
        assertThatThrownBy(() -> replay.limits(null)).hasMessage("limits");
        assertThatThrownBy(() -> replay.signature(null)).hasMessage("signature");
    }

    @Test
    void without_captures_there_is_an_empty_report() throws IOException {
        CollectedReplay replay = Replay.of().signature(firing()).collect();

        assertThat(replay.findings()).isEmpty();
        assertThat(replay.report().sources()).isEmpty();
        assertThat(replay.report().total().lines()).isZero();
    }

    @Test
    void the_same_bytes_give_the_same_findings() throws IOException {
        Capture capture = Capture.ofLines(
                "a", Lines.of(EventFixture.event("open").byProcess("one")), Lines.of(EventFixture.event("open")));

        assertThat(idsOf(capture)).isEqualTo(idsOf(capture)).hasSize(2).doesNotHaveDuplicates();
    }

    private static List<String> idsOf(Capture capture) throws IOException {
        ToySignature signature = ToySignature.saying(event ->
                Verdict.of(Detection.of("process", event.process().name().orElse(""))));
        return Replay.of(capture).signature(signature).collect().findings().stream()
                .map(finding -> finding.finding().id())
                .toList();
    }
}
