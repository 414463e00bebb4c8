package io.signet.examples;

import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Finding;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.trc1022.DroppedExecutable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine in a loop of one's own. */
public final class Embedding {

    private final List<String> alerts = new ArrayList<>();
    private final List<ReadIssue> issues = new ArrayList<>();

    /** Nothing is read before {@link #run(Path)}. */
    public Embedding() {}

    /**
     * Reads a capture and alerts.
     *
     * @param capture the file
     * @throws IOException when it cannot be read
     */
    public void run(Path capture) throws IOException {
        try (SignatureEngine engine =
                        SignatureEngine.builder().add(new DroppedExecutable()).build();
                EventReader events = EventReader.of(capture)
                        .interest(engine::interest)
                        .onIssue(issues::add)
                        .open()) {
            while (events.next()) {
                for (Finding finding : engine.process(events.event())) {
                    alert(finding, events.place());
                }
            }
        }
    }

    private void alert(Finding finding, Place place) {
        alerts.add(
                place + " " + finding.metadata().name() + ": " + finding.data().get("path"));
    }

    /**
     * What it found.
     *
     * @return a line a finding
     */
    public List<String> alerts() {
        return List.copyOf(alerts);
    }

    /**
     * What could not be read.
     *
     * @return one issue a line that gave no event
     */
    public List<ReadIssue> issues() {
        return List.copyOf(issues);
    }
}
