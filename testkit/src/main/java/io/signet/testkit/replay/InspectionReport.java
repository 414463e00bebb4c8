package io.signet.testkit.replay;

import io.signet.event.EventTime;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import io.signet.event.json.TraceeDialect;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is in one capture. Immutable, and bounded whatever the capture holds: see {@link Tally}. Text is as recorded,
 * unescaped; what is longer than 256 characters is cut in its middle and says how long it was.
 */
public final class InspectionReport {

    /** How many failed lines, and how many field issues, are kept; all are counted. */
    public static final int ISSUES = 20;

    private final SourceReport source;
    private final Tally<Set<TraceeDialect>> dialects;
    private final Set<TraceeDialect> ofEveryEvent;
    private final Tally<List<String>> envelopes;
    private final Tally<String> nodes;
    private final Tally<String> events;
    private final Tally<ArgumentType> argumentTypes;
    private final Tally<RecordedContainer> containers;
    private final Tally<RecordedSignature> findings;
    private final Map<EventTime.Clock, Timeline> timelines = new EnumMap<>(EventTime.Clock.class);
    private final List<ReadIssue> failedLines;
    private final List<ReadIssue> fieldIssues;

    InspectionReport(
            String name, InspectionRun run, ReadCounts counts, boolean recognised, Optional<IOException> error) {
        dialects = run.dialects.tally();
        ofEveryEvent = counts.events() == 0 ? Set.of() : Set.copyOf(run.ofEveryEvent);
        envelopes = run.envelopes.tally();
        nodes = run.nodes.tally();
        events = run.events.tally();
        argumentTypes = run.argumentTypes.tally();
        containers = run.containers.tally();
        findings = run.findings.tally();
        source = new SourceReport(name, counts, findings.total(), recognised, error);
        run.clocks.forEach((clock, times) -> times.timeline().ifPresent(timeline -> timelines.put(clock, timeline)));
        failedLines = List.copyOf(run.failedLines);
        fieldIssues = List.copyOf(run.fieldIssues);
    }

    /**
     * What became of the capture's lines, and whether it could be read to its end; if not, all else is about what was
     * read.
     *
     * @return the report; every line is counted once, and none is {@link io.signet.event.json.SkipReason#UNWANTED}
     */
    public SourceReport source() {
        return source;
    }

    /**
     * What became of its bytes and lines.
     *
     * @return the counts of {@link #source()}
     */
    public ReadCounts counts() {
        return source.counts();
    }

    /**
     * Events by the dialects that each can be of.
     *
     * @return sets of one dialect, or of those between which nothing in the event decides
     */
    public Tally<Set<TraceeDialect>> dialects() {
        return dialects;
    }

    /**
     * The dialects that every event can be of, so that one program can have written the capture.
     *
     * @return in the order of their versions; empty when no dialect fits every event, or there is no event
     */
    public Set<TraceeDialect> dialectsOfEveryEvent() {
        return ofEveryEvent.isEmpty() ? Set.of() : EnumSet.copyOf(ofEveryEvent);
    }

    /**
     * Events by what was wrapped around them.
     *
     * @return the kinds of envelopes from the outside in; the empty list for a bare event
     */
    public Tally<List<String>> envelopes() {
        return envelopes;
    }

    /**
     * Events by the node that their envelope names.
     *
     * @return without events whose envelope names none
     */
    public Tally<String> nodes() {
        return nodes;
    }

    /**
     * Events by their names.
     *
     * @return the names and counts
     */
    public Tally<String> events() {
        return events;
    }

    /**
     * Arguments by event, name and declared type.
     *
     * @return how many arguments there are of each
     */
    public Tally<ArgumentType> argumentTypes() {
        return argumentTypes;
    }

    /**
     * Events by the container they happened in.
     *
     * @return without events that name no container's id
     */
    public Tally<RecordedContainer> containers() {
        return containers;
    }

    /**
     * The sensor's own findings, by signature.
     *
     * @return how many findings there are of each
     */
    public Tally<RecordedSignature> findings() {
        return findings;
    }

    /**
     * The times of the events that have one of this clock.
     *
     * @param clock what the times count from
     * @return first, last, order and silences; empty when no event has such a time
     */
    public Optional<Timeline> timeline(EventTime.Clock clock) {
        return Optional.ofNullable(timelines.get(Objects.requireNonNull(clock, "clock")));
    }

    /**
     * Events without a time.
     *
     * @return their number
     */
    public long eventsWithoutTime() {
        return counts().events()
                - timelines.values().stream().mapToLong(Timeline::events).sum();
    }

    /**
     * The first lines that failed, at most {@value #ISSUES}; {@link ReadCounts#failedLines()} counts all.
     *
     * @return issues in the order of the lines
     */
    public List<ReadIssue> failedLines() {
        return failedLines;
    }

    /**
     * The first fields that hold what they cannot hold, at most {@value #ISSUES}; {@link ReadCounts#fieldIssues()}
     * counts all.
     *
     * @return issues in the order of the lines
     */
    public List<ReadIssue> fieldIssues() {
        return fieldIssues;
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
