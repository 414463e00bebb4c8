package io.signet.benchmarks;

import io.signet.signature.trc1022.DroppedExecutable;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.Replay;
import io.signet.testkit.replay.ReplayReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The testkit's replay, set up in one way or another. */
final class Replayed implements Variant {

    private final UnaryOperator<Replay> setUp;

    Replayed(UnaryOperator<Replay> setUp) {
        this.setUp = setUp;
    }

    @Override
    public Outcome read(Path file) throws IOException {
        Tally tally = new Tally();
        ReplayReport report = setUp.apply(Replay.of(Capture.of(file)).signature(new DroppedExecutable()))
                .run(finding -> tally.findingAt(finding.place().orElseThrow().line()));
        tally.lines(report.total().lines());
        return tally.outcome();
    }
}
