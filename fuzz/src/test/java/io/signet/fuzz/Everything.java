package io.signet.fuzz;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.EventEncoder;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import java.util.Collection;
import java.util.Map;

/** Asks for everything that was read: what is decoded when it is asked for must not throw either. */
final class Everything {

    private Everything() {}

    static void of(Event event) {
        for (RawArgument argument : event.arguments()) {
            argument.name();
            argument.type();
            argument.value().ifPresent(Everything::walk);
        }
        event.time();
        event.threadStartTime();
        event.process();
        event.container();
        event.kubernetes();
        event.eventId();
        event.hostName();
        event.processorId();
        event.cgroupId();
        event.returnValue();
        event.syscall();
        event.compat();
        event.argsNum();
        event.matchedPolicies();
        event.matchedScopes();
        event.stackAddresses();
        event.origin();
        event.finding().ifPresent(Everything::of);
        require(event.hasSameContentAs(event), "an event has another content than itself");
        requireHarmless(event.toString());
        EventEncoder encoder = event.arguments().size() % 2 == 0 ? EventEncoder.tracee024() : EventEncoder.traceeMain();
        encoder.encode(event);
    }

    private static void walk(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.size();
        } else if (value instanceof Collection<?> list) {
            list.size();
        }
    }

    private static void of(FindingInfo finding) {
        finding.signatureId();
        finding.signatureName();
        finding.description();
        finding.properties();
        finding.detectedFrom().ifPresent(source -> source.arguments().forEach(RawArgument::value));
    }

    static void of(ReadIssue issue) {
        requireHarmless(issue.toString());
        issue.field().ifPresent(Everything::requireHarmless);
    }

    static void of(ReadCounts counts, long events, long length) {
        require(
                counts.lines() == counts.eventLines() + counts.skippedLines() + counts.failedLines(),
                "lines do not add up: " + counts);
        require(counts.events() == events, "events do not add up: " + counts);
        require(counts.bytes() == length, "bytes do not add up: " + counts + " of " + length);
    }

    static void requireHarmless(String shown) {
        require(shown.chars().noneMatch(Character::isISOControl), "shown as it was recorded");
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
