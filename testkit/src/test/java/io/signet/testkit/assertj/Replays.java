package io.signet.testkit.assertj;

import io.signet.event.json.EventEncoder;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.ToySignature;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Replays of a toy rule, which raises on paths that begin with {@code /bad}, and throws on {@code /throw}. */
final class Replays {

    static final String CLOSE = line(EventFixture.event("close"));
    static final String INVALID = "{\"timestamp\":1,";

    private Replays() {}

    static String line(EventFixture event) {
        return EventEncoder.tracee024().encodeToString(event.build());
    }

    static String open(String path) {
        return line(EventFixture.event("open").withArgument(Outcomes.PATH, path));
    }

    static ToySignature toy(String id) {
        return ToySignature.named(id).onEvent(event -> {
            String path = event.argument(Outcomes.PATH).get();
            if (path.equals("/throw")) {
                throw new IllegalStateException("of the rule");
            }
            return path.startsWith("/bad")
                    ? Verdict.of(Detection.of("path", path).with("n", 1))
                    : Verdict.none();
        });
    }

    static CollectedReplay of(String... lines) {
        return of(Replay.of(Capture.ofLines("a.jsonl", lines)).signature(toy("TOY-1")));
    }

    /** A replay that does not log the failures. */
    static CollectedReplay of(Replay replay) {
        try {
            return replay.onFailure(failure -> {}).collect();
        } catch (IOException e) {
            throw new UncheckedIOException("lines in memory", e);
        }
    }

    static String[] opens(String... paths) {
        return Arrays.stream(paths).map(Replays::open).toArray(String[]::new);
    }
}
