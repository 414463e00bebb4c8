package io.signet.testkit.replay;

import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.ToySignature;

/** A rule of which a line can ask each of its answers, and lines that do. */
final class Toys {

    private Toys() {}

    /** Answers as the name of the process says: undecided, raised (twice), failed, or none. */
    static ToySignature byProcess() {
        return ToySignature.saying(event -> switch (event.process().name().orElse("")) {
            case "undecided" -> Verdict.undecided("why");
            case "raised" -> Verdict.of(Detection.empty(), Detection.empty());
            case "failed" -> throw new IllegalStateException("of the rule");
            default -> Verdict.none();
        });
    }

    static String open(String process) {
        return Lines.of(EventFixture.event("open").byProcess(process));
    }

    /** A replay that does not log the failures. */
    static Replay quiet(Capture... captures) {
        return Replay.of(captures).onFailure(failure -> {});
    }
}
