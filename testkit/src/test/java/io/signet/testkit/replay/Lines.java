package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.json.EventEncoder;
import io.signet.testkit.EventFixture;

/** Lines as Tracee v0.24 writes them. */
final class Lines {

    private Lines() {}

    static String of(EventFixture event) {
        return EventEncoder.tracee024().encodeToString(event.build());
    }

    /** An {@code open} on the host. */
    static String open() {
        return of(EventFixture.event("open"));
    }

    /** An event of another name. */
    static String close() {
        return of(EventFixture.event("close"));
    }

    /** What Tracee itself found: an event of this name, with a signature's metadata. */
    static String sensorFinding(String eventName) {
        Event source = EventFixture.event("open").build();
        FindingInfo finding = FindingInfo.builder()
                .signatureId("TRC-1")
                .signatureName("Of the sensor")
                .version("1")
                .description("")
                .severity(2)
                .build();
        return EventEncoder.tracee024()
                .encodeToString(Event.builder(eventName)
                        .contextOf(source)
                        .finding(finding)
                        .build());
    }

    static String log() {
        return "{\"level\":\"warn\",\"ts\":1705501340.47,\"msg\":\"lost events\"}";
    }

    static String noJson() {
        return "{\"timestamp\":1,";
    }
}
