package io.signet.testkit.replay;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.ToySignature;

/** A rule that finds files opened in {@code /tmp}, and lines that it finds, rejects, cannot decide and fails on. */
public final class CaseToy {

    private static final ArgKey<String> PATHNAME = ArgKey.string("pathname");

    private CaseToy() {}

    public static ToySignature rule() {
        return ToySignature.saying(CaseToy::look);
    }

    /** The same rule, of events on the host alone. */
    static ToySignature onHost() {
        return rule().selecting(EventSelector.of(Event.TRACEE, "open").from(Origin.HOST));
    }

    private static Verdict look(Event event) {
        String path = event.argument(PATHNAME).toOptional().orElse("");
        if (path.isEmpty()) {
            return Verdict.undecided("no path");
        }
        if (path.equals("/boom")) {
            throw new IllegalStateException("of the rule");
        }
        return path.startsWith("/tmp/")
                ? Verdict.of(Detection.of("path", path).with("length", path.length()))
                : Verdict.none();
    }

    public static String open(String path) {
        return Lines.of(EventFixture.event("open").withArgument(PATHNAME, path));
    }

    static String openInContainer(String path) {
        return Lines.of(EventFixture.event("open").withArgument(PATHNAME, path).inStartedContainer("a1f"));
    }
}
