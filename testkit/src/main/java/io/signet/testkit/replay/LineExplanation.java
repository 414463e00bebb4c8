package io.signet.testkit.replay;

import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.testkit.Explanation;
import io.signet.testkit.SignatureHarness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Why a signature says what it says of one line of a capture. All events before the line are sent to it first, so that a
 * signature which remembers them says of this one what it says in a replay.
 *
 * @param line the number of the line, from 1 on
 * @param events the events of the line and what became of each, in order; an event that is a sensor's own finding is not
 *     among them, because a replay does not offer it
 * @param sensorFindings how many of those there are
 * @param issue why the line holds no event, or failed; empty otherwise
 * @param lines how many lines were read, to tell that there is no such line
 */
public record LineExplanation(
        long line, List<ExplainedEvent> events, long sensorFindings, Optional<ReadIssue> issue, long lines) {

    /**
     * One event of the line.
     *
     * @param place where it stands
     * @param anchor what an expectation calls it
     * @param explanation what became of it, and why
     */
    public record ExplainedEvent(Place place, Anchor anchor, Explanation explanation) {

        /**
         * Checks that all are given.
         *
         * @param place where it stands
         * @param anchor what an expectation calls it
         * @param explanation what became of it, and why
         */
        public ExplainedEvent {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(anchor, "anchor");
            Objects.requireNonNull(explanation, "explanation");
        }
    }

    /**
     * Copies the list.
     *
     * @param line the number of the line
     * @param events the events of the line
     * @param sensorFindings how many of its events are a sensor's own findings
     * @param issue why the line holds no event
     * @param lines how many lines were read
     */
    public LineExplanation {
        events = List.copyOf(events);
        Objects.requireNonNull(issue, "issue");
    }

    /**
     * Explains a line.
     *
     * @param capture the capture, opened twice and read up to the line
     * @param line the number of the line, from 1 on
     * @param signature an instance that is used for this alone, and closed
     * @param settings data sources and clock, for example {@code engine -> {}}
     * @return what was found there
     * @throws IOException when the capture cannot be read
     * @throws io.signet.signature.engine.SignatureLoadException when an engine would not load the signature
     */
    public static LineExplanation of(
            Capture capture, long line, Signature signature, Consumer<SignatureEngineBuilder> settings)
            throws IOException {
        List<ExplainedEvent> events = new ArrayList<>();
        List<ReadIssue> issues = new ArrayList<>();
        EventIndex index = EventIndex.upTo(line, capture);
        long sensorFindings = 0;
        try (SignatureHarness harness = SignatureHarness.of(signature, settings);
                EventReader reader = EventReader.of(capture.open(), capture.name())
                        .onIssue(issue -> keep(issue, line, issues))
                        .open()) {
            while (reader.next() && reader.place().line() <= line) {
                boolean isThere = reader.place().line() == line;
                if (reader.event().finding().isPresent()) {
                    sensorFindings += isThere ? 1 : 0;
                    continue;
                }
                Explanation explanation = harness.explain(reader.event());
                if (isThere) {
                    events.add(new ExplainedEvent(reader.place(), index.anchor(Spot.of(reader.place())), explanation));
                }
            }
            return new LineExplanation(
                    line,
                    events,
                    sensorFindings,
                    issues.stream().findFirst(),
                    reader.counts().lines());
        }
    }

    private static void keep(ReadIssue issue, long line, List<ReadIssue> issues) {
        if (issue.place().line() == line && issue.kind() != ReadIssue.Kind.FIELD) {
            issues.add(issue);
        }
    }
}
