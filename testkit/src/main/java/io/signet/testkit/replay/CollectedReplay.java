package io.signet.testkit.replay;

import io.signet.event.json.ReadIssue;
import java.util.List;
import java.util.Objects;

/**
 * All that a small replay gave.
 *
 * @param findings the findings, in the order of the events
 * @param issues what became of lines that gave no event, in order; lines that nobody wanted are only counted
 * @param report the counts
 */
public record CollectedReplay(List<ReplayFinding> findings, List<ReadIssue> issues, ReplayReport report) {

    /**
     * Copies the lists.
     *
     * @param findings the findings, in the order of the events
     * @param issues what became of lines that gave no event, in order; lines that nobody wanted are only counted
     * @param report the counts
     */
    public CollectedReplay {
        findings = List.copyOf(findings);
        issues = List.copyOf(issues);
        Objects.requireNonNull(report, "report");
    }
}
