package io.signet.cli;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.json.EventEncoder;
import io.signet.signature.Finding;
import io.signet.testkit.replay.ReplayFinding;

/** What Tracee v0.24.1 prints for a finding. */
final class FindingTracee {

    private FindingTracee() {}

    static String line(ReplayFinding found) {
        return EventEncoder.tracee024().encodeToString(printed(found.finding()));
    }

    /**
     * Tracee matches policies anew behind the conversion, and then prints them. Nobody knows its policies here: in every
     * real capture a finding has those of the event that caused it.
     */
    private static Event printed(Finding finding) {
        Event converted = finding.toEvent();
        EventBuilder printed = Event.builder(converted.name()).contextOf(converted);
        converted.eventId().ifPresent(printed::eventId);
        converted.arguments().forEach(printed::argument);
        converted.argsNum().ifPresent(printed::argsNum);
        finding.event().matchedPolicies().ifPresent(printed::matchedPolicies);
        converted.finding().ifPresent(printed::finding);
        return printed.build();
    }
}
