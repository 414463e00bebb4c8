package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.ProcessInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a sensor's finding repeats of the event that it was raised on, in every dialect: when, in which thread, in which
 * container.
 *
 * @param time when
 * @param threads the ids of process and thread, in the container and on the host
 * @param container the container's id; empty on the host
 */
record TriggerKey(Optional<EventTime> time, List<OptionalLong> threads, Optional<String> container) {

    static TriggerKey of(Event event) {
        ProcessInfo process = event.process();
        return new TriggerKey(
                event.time(),
                List.of(process.pid(), process.tid(), process.hostPid(), process.hostTid()),
                event.container().id());
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
