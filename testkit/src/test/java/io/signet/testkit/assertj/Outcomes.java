package io.signet.testkit.assertj;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.signature.Condition;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.Outcome;
import io.signet.testkit.PlainRule;
import io.signet.testkit.SignatureHarness;

/** One outcome of each kind, of a rule that says what the path tells it to. */
final class Outcomes {

    static final ArgKey<String> PATH = ArgKey.string("path");

    private Outcomes() {}

    static EventFixture open(String path) {
        return EventFixture.event("open").inStartedContainer().withArgument(PATH, path);
    }

    static Verdict rule(Event event) {
        String path = event.argument(PATH).get();
        return switch (path) {
            case "/one" -> Verdict.of(Detection.of("path", path).with("n", 1));
            case "/two" -> Verdict.of(Detection.of("path", path), Detection.empty());
            case "/undecided" -> Verdict.undecided("too short");
            default -> {
                Condition.holds(event, "the path is known", false);
                yield Verdict.none();
            }
        };
    }

    static Outcome of(EventFixture event) {
        return PlainRule.outcome(event, Outcomes::rule);
    }

    static Outcome raisedOne() {
        return of(open("/one"));
    }

    static Outcome raisedTwo() {
        return of(open("/two"));
    }

    static Outcome rejected() {
        return of(open("/other"));
    }

    static Outcome undecided() {
        return of(open("/undecided"));
    }

    static Outcome notSelected() {
        return of(open("/one").onHost());
    }

    static Outcome threw() {
        return of(open("/one").withNullArgument("path"));
    }

    static Outcome late() {
        SignatureHarness harness = SignatureHarness.of(new PlainRule(Outcomes::rule));
        harness.close();
        return harness.send(open("/one"));
    }
}
