package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadCounts;
import io.signet.signature.Finding;
import io.signet.signature.engine.SignatureEngine;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One capture on its way through the engine. */
final class SourceRun {

    private final Capture capture;
    private final boolean offerSensorFindings;
    private long sensorFindings;
    private @Nullable Place place;

    SourceRun(Capture capture, boolean offerSensorFindings) {
        this.capture = capture;
        this.offerSensorFindings = offerSensorFindings;
    }

    void read(EventReader events, SignatureEngine engine, Consumer<ReplayFinding> onFinding) throws IOException {
        while (events.next()) {
            Event event = events.event();
            Place at = events.place();
            place = at;
            boolean ofSensor = event.finding().isPresent();
            if (ofSensor) {
                sensorFindings++;
            }
            if (!ofSensor || offerSensorFindings) {
                for (Finding finding : engine.process(event)) {
                    onFinding.accept(new ReplayFinding(finding, Optional.of(at)));
                }
            }
        }
    }

    /** Where the event stands that signatures were given last. */
    Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    SourceReport report(EventReader events, Optional<IOException> error) {
        return new SourceReport(capture.name(), events.counts(), sensorFindings, events.recognised(), error);
    }

    SourceReport unopened(IOException error) {
        ReadCounts nothing = new ReadCounts(0, 0, 0, 0, Map.of(), Map.of(), 0);
        return new SourceReport(capture.name(), nothing, 0, false, Optional.of(error));
    }
}
