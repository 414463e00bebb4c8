package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.ProcessInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a sensor's finding repeats of the event that it was raised on, in every dialect: when, and in which thread. The
 * container is not among it: v0.15 left it out of some findings.
 *
 * @param time when
 * @param threads the ids of process and thread, in the container and on the host
 */
record TriggerKey(Optional<EventTime> time, List<OptionalLong> threads) {

    static TriggerKey of(Event event) {
        ProcessInfo process = event.process();
        return new TriggerKey(
                event.time(), List.of(process.pid(), process.tid(), process.hostPid(), process.hostTid()));
    }

    /** A raw finding of tracee-rules holds the event itself; others have its header for their own. */
    static TriggerKey ofFinding(Event finding) {
        Event source = finding.finding()
                .flatMap(FindingInfo::detectedFrom)
                .filter(event -> event.time().isPresent())
                .orElse(finding);
        return of(source);
    }
}
