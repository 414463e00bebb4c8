package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.Envelope;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadIssue;
import io.signet.event.json.TraceeDialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a capture holds while it is read. Every collection is bounded. */
final class InspectionRun {

    /** Tracee has some 500 events, and some 2,000 arguments of them. */
    private static final int MOST = 1_000;

    private static final int MOST_ARGUMENTS = 5_000;

    final Counting<Set<TraceeDialect>> dialects = new Counting<>(MOST);
    final Set<TraceeDialect> ofEveryEvent = EnumSet.allOf(TraceeDialect.class);
    final Counting<List<String>> envelopes = new Counting<>(MOST);
    final Counting<String> nodes = new Counting<>(MOST);
    final Counting<String> events = new Counting<>(MOST);
    final Counting<ArgumentType> argumentTypes = new Counting<>(MOST_ARGUMENTS);
    final ContainerCounting containers = new ContainerCounting(MOST);
    final Counting<RecordedSignature> findings = new Counting<>(MOST);
    final Map<EventTime.Clock, Clockwork> clocks = new EnumMap<>(EventTime.Clock.class);
    final List<ReadIssue> failedLines = new ArrayList<>();
    final List<ReadIssue> fieldIssues = new ArrayList<>();

    void read(EventReader reader) throws IOException {
        while (reader.next()) {
            Event event = reader.event();
            add(reader.dialects());
            add(reader.envelope());
            add(event);
            event.time()
                    .ifPresent(time -> clocks.computeIfAbsent(time.clock(), clock -> new Clockwork())
                            .add(time, reader.place()));
        }
    }

    void issue(ReadIssue issue) {
        switch (issue.kind()) {
            case FAILED -> keep(failedLines, issue);
            case FIELD -> keep(fieldIssues, issue);
            case SKIPPED -> {}
        }
    }

    private static void keep(List<ReadIssue> issues, ReadIssue issue) {
        if (issues.size() < InspectionReport.ISSUES) {
            issues.add(issue);
        }
    }

    private void add(Set<TraceeDialect> possible) {
        dialects.add(possible);
        ofEveryEvent.retainAll(possible);
    }

    private void add(Envelope envelope) {
        envelopes.add(envelope.kinds());
        envelope.node().map(Kept::of).ifPresent(nodes::add);
    }

    private void add(Event event) {
        String name = Kept.of(event.name());
        events.add(name);
        for (RawArgument argument : event.arguments()) {
            argumentTypes.add(new ArgumentType(
                    name, Kept.of(argument.name()), argument.type().map(Kept::of)));
        }
        containers.add(event.container());
        event.finding().ifPresent(finding -> findings.add(signature(finding, name)));
    }

    private static RecordedSignature signature(FindingInfo finding, String eventName) {
        return new RecordedSignature(
                finding.signatureId().map(Kept::of), finding.signatureName().map(Kept::of), eventName);
    }
}
