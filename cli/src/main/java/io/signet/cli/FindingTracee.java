package io.signet.cli;

import io.signet.event.json.EventEncoder;
import io.signet.testkit.replay.ReplayFinding;

/** What Tracee v0.24.1 prints for a finding. */
final class FindingTracee {

    private FindingTracee() {}

    static String line(ReplayFinding found) {
        return EventEncoder.tracee024().encodeToString(found.finding().toEvent());
    }
}
