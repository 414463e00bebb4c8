package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Argument.Presence;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.signature.Condition;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExplanationTest {

    private static final ArgKey<String> PATH = ArgKey.string("path");
    private static final EventFixture OPEN = EventFixture.event("open")
            .inStartedContainer()
            .withArgument(PATH, "/tmp/x")
            .withArgument(ArgKey.signed("mode"), 7L);

    private static Verdict rejecting(Event event) {
        return event.argument(PATH).get().startsWith("/etc") ? Verdict.of(Detection.empty()) : Verdict.none();
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void an_event_that_was_not_selected_is_explained_by_what_the_selector_wanted() {
        assertThat(PlainRule.outcome(OPEN.onHost(), ExplanationTest::rejecting).explanation())
                .hasToString(lines(
                        "TOY-1: not selected",
                        "  event: open  host  path=\"/tmp/x\"  mode=7",
                        "  the event never reached the rule",
                        "  selector wants origin=container; this event has origin=host"));
    }

    @Test
    void a_rejection_is_explained_by_what_the_rule_read() {
        assertThat(PlainRule.outcome(OPEN, ExplanationTest::rejecting).explanation())
                .hasToString(lines(
                        "TOY-1: rejected",
                        "  event: open  container=3f1c9e0a7b5d (started)  path=\"/tmp/x\"",
                        "  selector wants this event: tracee/open@container",
                        "  it read, in order:",
                        "    args.path = \"/tmp/x\""));
    }

    @Test
    void a_rejection_without_a_look_says_so() {
        assertThat(PlainRule.outcome(OPEN, event -> Verdict.none()).explanation())
                .hasToString(lines(
                        "TOY-1: rejected",
                        "  event: open  container=3f1c9e0a7b5d (started)  path=\"/tmp/x\"  mode=7",
                        "  selector wants this event: tracee/open@container",
                        "  it read nothing of the event"));
    }

    @Test
    void undecided_is_explained_by_the_reason() {
        assertThat(PlainRule.outcome(OPEN, event -> {
                            event.origin();
                            return Verdict.undecided("too\nshort");
                        })
                        .explanation())
                .hasToString(lines(
                        "TOY-1: undecided",
                        "  event: open  container=3f1c9e0a7b5d (started)  path=\"/tmp/x\"  mode=7",
                        "  because: too\\nshort",
                        "  selector wants this event: tracee/open@container",
                        "  it read, in order:",
                        "    origin = container"));
    }

    @Test
    void raised_is_explained_by_the_data() {
        assertThat(PlainRule.outcome(
                                OPEN,
                                event -> Verdict.of(
                                        Detection.of(
                                                        "path",
                                                        event.argument(PATH).get())
                                                .with("n", 1),
                                        Detection.empty()))
                        .explanation())
                .hasToString(lines(
                        "TOY-1: raised",
                        "  event: open  container=3f1c9e0a7b5d (started)  path=\"/tmp/x\"",
                        "  finding: path=\"/tmp/x\", n=1",
                        "  finding: no data",
                        "  selector wants this event: tracee/open@container",
                        "  it read, in order:",
                        "    args.path = \"/tmp/x\""));
    }

    @Test
    void threw_is_explained_by_the_failure_and_what_was_read_before() {
        assertThat(PlainRule.outcome(OPEN.withoutArgument("path"), ExplanationTest::rejecting)
                        .explanation())
                .hasToString(lines(
                        "TOY-1: threw",
                        "  event: open  container=3f1c9e0a7b5d (started)",
                        "  it threw io.signet.event.EventDataException: \"open: argument path not found (expected string)\"",
                        "  selector wants this event: tracee/open@container",
                        "  it read, in order:",
                        "    args.path = absent"));
    }

    @Test
    void a_failure_without_a_message_is_named() {
        assertThat(PlainRule.outcome(OPEN, event -> {
                            throw new IllegalStateException();
                        })
                        .explanation()
                        .toString())
                .contains("\n  it threw java.lang.IllegalStateException\n");
    }

    @Test
    void an_event_behind_the_end_is_explained_by_that_alone() {
        SignatureHarness harness = SignatureHarness.of(new PlainRule(ExplanationTest::rejecting));
        harness.close();

        assertThat(harness.explain(OPEN.build()))
                .hasToString(lines(
                        "TOY-1: too late",
                        "  event: open  container=3f1c9e0a7b5d (started)  path=\"/tmp/x\"  mode=7",
                        "  the event came after the end; a signature gets none then"));
    }

    @Test
    void a_delivery_that_bypassed_the_selector_says_that_no_engine_would_do_it() {
        try (SignatureHarness harness = SignatureHarness.of(new PlainRule(ExplanationTest::rejecting))) {
            assertThat(harness.deliverBypassingSelector(OPEN.onHost()).explanation())
                    .hasToString(lines(
                            "TOY-1: rejected",
                            "  event: open  host  path=\"/tmp/x\"",
                            "  no selector wants this event: in an engine it never reaches the rule",
                            "  selector wants origin=container; this event has origin=host",
                            "  it read, in order:",
                            "    args.path = \"/tmp/x\""));
        }
    }

    @Test
    void named_conditions_stand_among_what_was_read() {
        Explanation explanation = PlainRule.outcome(OPEN, event -> {
                    boolean isTemporary = Condition.holds(
                            event,
                            "the path is below /tmp",
                            event.argument(PATH).get().startsWith("/tmp/"));
                    return isTemporary && Condition.holds(event, "it is a program", false)
                            ? Verdict.of(Detection.empty())
                            : Verdict.none();
                })
                .explanation();

        assertThat(explanation.observations())
                .containsExactly(
                        new Observation.Read("args.path", Presence.PRESENT, "\"/tmp/x\""),
                        new Observation.Asked("the path is below /tmp", true),
                        new Observation.Asked("it is a program", false));
        assertThat(explanation.toString())
                .endsWith(lines(
                        "  it read, in order:",
                        "    args.path = \"/tmp/x\"",
                        "    the path is below /tmp: yes",
                        "    it is a program: no"));
        assertThat(explanation.last()).hasToString("Optional[it is a program: no]");
        assertThat(explanation.reads()).hasSize(1);
    }

    @Test
    void conditions_reach_the_watcher_also_behind_a_bypassed_selector() {
        PlainRule rule = new PlainRule(event -> {
            Condition.holds(event, "asked", true);
            return Verdict.none();
        });

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            assertThat(harness.deliverBypassingSelector(OPEN.onHost())
                            .explanation()
                            .observations())
                    .containsExactly(new Observation.Asked("asked", true));
        }
    }

    @Test
    void knows_event_and_signature() {
        Event event = OPEN.build();

        try (SignatureHarness harness = SignatureHarness.of(new PlainRule(ExplanationTest::rejecting))) {
            Explanation explanation = harness.explain(event);

            assertThat(explanation.event()).isSameAs(event);
            assertThat(explanation.signatureId()).isEqualTo("TOY-1");
            assertThat(harness.explain(OPEN)).hasToString(explanation.toString());
            assertThat(harness.stats().offered()).isEqualTo(2);
        }
    }

    @Test
    void says_nothing_of_what_was_read_of_an_earlier_event() {
        try (SignatureHarness harness = SignatureHarness.of(new PlainRule(ExplanationTest::rejecting))) {
            harness.send(OPEN);

            assertThat(harness.send(OPEN.onHost()).explanation().observations()).isEmpty();
            assertThat(harness.send(OPEN.onHost()).explanation().last()).isEmpty();
        }
    }

    @Test
    void of_several_selectors_those_that_matter_are_shown() {
        ToySignature toy = ToySignature.named("TOY-1")
                .selecting(
                        EventSelector.of(Event.TRACEE, "close"),
                        EventSelector.of(Event.TRACEE, "open").from(Origin.HOST),
                        EventSelector.of(Event.TRACEE, "open"));

        try (SignatureHarness harness = SignatureHarness.of(toy)) {
            assertThat(harness.send(OPEN).explanation().toString())
                    .contains("\n  selector wants this event: tracee/open@*\n")
                    .doesNotContain("close", "host");
            assertThat(harness.send(EventFixture.event("read")).explanation().toString())
                    .endsWith(lines(
                            "  selector wants name=close; this event has name=read",
                            "  selector wants name=open; this event has name=read",
                            "  selector wants name=open; this event has name=read"));
        }
    }

    @Test
    void is_bounded_however_much_a_rule_does() {
        PlainRule rule = new PlainRule(event -> {
            for (int i = 1; i <= 100; i++) {
                event.argument(ArgKey.string("a" + i));
            }
            return Verdict.of(IntStream.rangeClosed(1, 8)
                    .mapToObj(i -> Detection.of("n", i))
                    .toList());
        });

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            assertThat(harness.explain(OPEN.build()).toString().lines())
                    .hasSize(51)
                    .contains("  finding: n=5", "  and 3 more findings")
                    .doesNotContain("  finding: n=6")
                    .containsSequence("    args.a30 = absent", "    … 60 more …", "    args.a91 = absent")
                    .endsWith("    args.a100 = absent");
        }
    }

    @Test
    void selectors_are_bounded_too() {
        ToySignature toy = ToySignature.named("TOY-1")
                .selecting(IntStream.range(0, 14)
                        .mapToObj(i -> EventSelector.of(Event.TRACEE, "e" + i))
                        .toArray(EventSelector[]::new));

        try (SignatureHarness harness = SignatureHarness.of(toy)) {
            assertThat(harness.send(OPEN).explanation().toString().lines())
                    .hasSize(14)
                    .endsWith("  and 4 more selectors");
        }
    }

    @Test
    void hostile_text_comes_out_harmless() {
        EventFixture hostile =
                EventFixture.event("open").inStartedContainer().withArgument(PATH, "/tmp/\u001b[31m\n\u202e\"x\"");
        PlainRule rule = new PlainRule(event -> {
            String path = event.argument(PATH).get();
            throw new IllegalStateException(path);
        });

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            assertThat(harness.send(hostile).explanation())
                    .hasToString(lines(
                            "TOY-1: threw",
                            "  event: open  container=3f1c9e0a7b5d (started)"
                                    + "  path=\"/tmp/\\u001b[31m\\n\\u202e\\\"x\\\"\"",
                            "  it threw java.lang.IllegalStateException: \"/tmp/\\u001b[31m\\n\\u202e\\\"x\\\"\"",
                            "  selector wants this event: tracee/open@container",
                            "  it read, in order:",
                            "    args.path = \"/tmp/\\u001b[31m\\n\\u202e\\\"x\\\"\""));
        }
    }

    @Test
    void names_of_arguments_are_escaped_and_cut() {
        String name = "\u0007" + "n".repeat(200);
        EventFixture hostile =
                EventFixture.event("open").inStartedContainer().withRawArgument(RawArgument.of(name, "string", "v"));

        assertThat(PlainRule.outcome(hostile, event -> {
                            event.argument(ArgKey.string(name));
                            return Verdict.none();
                        })
                        .explanation()
                        .toString())
                .contains("  \\u0007" + "n".repeat(52) + "…(201 characters)…" + "n".repeat(26) + "=\"v\"");
    }

    @Test
    void lists_cannot_be_changed() {
        Explanation explanation =
                PlainRule.outcome(OPEN, ExplanationTest::rejecting).explanation();

        assertThat(List.of(explanation.selectors(), explanation.observations(), explanation.reads()))
                .allSatisfy(list -> assertThat(list).isUnmodifiable());
    }
}
