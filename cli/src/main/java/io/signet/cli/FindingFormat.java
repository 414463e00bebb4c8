package io.signet.cli;

import io.signet.testkit.replay.ReplayFinding;
import java.io.IOException;

/** One finding as one line of text, without its line feed. */
@FunctionalInterface
interface FindingFormat {

    String line(ReplayFinding finding) throws IOException;

    static FindingFormat of(OutputFormat format) {
        return switch (format) {
            case text -> FindingText::line;
            case json -> FindingJson::line;
            case tracee -> FindingTracee::line;
        };
    }
}
