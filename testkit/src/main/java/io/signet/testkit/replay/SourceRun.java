package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.json.Place;
import io.signet.signature.Finding;
import io.signet.signature.engine.SignatureEngine;
import io.signet.testkit.ahead.EventSource;
import io.signet.testkit.ahead.Sums;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One capture on its way through the engine. */
final class SourceRun {

    private final Capture capture;
    private final boolean offerSensorFindings;
    private long sensorFindings;
    private @Nullable EventSource reader;
    private @Nullable Place place;

    SourceRun(Capture capture, boolean offerSensorFindings) {
        this.capture = capture;
        this.offerSensorFindings = offerSensorFindings;
    }

    void read(EventSource events, SignatureEngine engine, Consumer<ReplayFinding> onFinding) throws IOException {
        reader = events;
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

    /** What became of it; before it could be opened, nothing did. */
    SourceReport report(Optional<IOException> error) {
        EventSource events = reader;
        return events == null
                ? new SourceReport(capture.name(), Sums.NOTHING, 0, false, error)
                : new SourceReport(capture.name(), events.counts(), sensorFindings, events.recognised(), error);
    }
}
