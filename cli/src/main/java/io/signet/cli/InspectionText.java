package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.event.EventTime;
import io.signet.event.json.FailReason;
import io.signet.event.json.Place;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import io.signet.event.json.SkipReason;
import io.signet.event.json.TraceeDialect;
import io.signet.testkit.replay.ArgumentType;
import io.signet.testkit.replay.InspectionReport;
import io.signet.testkit.replay.RecordedContainer;
import io.signet.testkit.replay.RecordedSignature;
import io.signet.testkit.replay.Tally;
import io.signet.testkit.replay.Timeline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What is in a capture, for people: a section a subject, numbers in front, so that nothing recorded can pass for one. */
final class InspectionText {

    private final InspectionReport report;
    private final StringBuilder text = new StringBuilder();

    private InspectionText(InspectionReport report) {
        this.report = report;
    }

    /** Several lines, without the last line feed. */
    static String of(InspectionReport report) {
        InspectionText text = new InspectionText(report);
        text.lines();
        text.versions();
        text.tally("envelopes", report.envelopes(), InspectionText::envelope);
        text.tally("nodes", report.nodes(), Shown::word);
        text.tally("events", report.events(), Shown::word);
        text.tally("argument types", report.argumentTypes(), InspectionText::argument);
        text.tally("containers", report.containers(), InspectionText::container);
        text.times();
        text.tally("findings of Tracee's own", report.findings(), InspectionText::finding);
        text.issues("field issues", report.fieldIssues(), report.counts().fieldIssues());
        text.issues("failed lines", report.failedLines(), report.counts().failedLines());
        return text.text.toString().stripTrailing();
    }

    private void lines() {
        ReadCounts counts = report.counts();
        line("capture " + EscapedText.of(report.source().name()));
        report.source().error().ifPresent(e -> line("  could not be read to its end: " + InputProblem.describe(e)));
        line("lines");
        row(counts.lines(), "lines of " + Units.plural(counts.bytes(), "byte"));
        row(counts.eventLines(), "gave " + Units.plural(counts.events(), "event"));
        reasons("skipped", counts.skipped(), SkipReason::wireName);
        reasons("failed", counts.failed(), FailReason::wireName);
    }

    private <R extends Enum<R>> void reasons(String fate, Map<R, Long> counts, Function<R, String> name) {
        new TreeMap<>(counts).forEach((reason, lines) -> row(lines, fate + ": " + name.apply(reason)));
    }

    private void versions() {
        tally("dialects", report.dialects(), Versions::line);
        Set<TraceeDialect> common = report.dialectsOfEveryEvent();
        if (!common.isEmpty()) {
            line("  every event can be of " + Versions.line(common));
        } else if (report.counts().events() > 0) {
            line("  no version of Tracee wrote all of them");
        }
    }

    private <K> void tally(String title, Tally<K> tally, Function<K, String> name) {
        line(title);
        for (Tally.Entry<K> entry : tally.entries()) {
            row(entry.count(), name.apply(entry.key()));
        }
        if (tally.others() > 0) {
            row(tally.others(), "of others: so many different ones that they are only counted");
        }
        if (tally.entries().isEmpty()) {
            line("  none");
        }
    }

    private static String envelope(List<String> kinds) {
        return kinds.isEmpty() ? "bare events, no envelope" : String.join(" around ", kinds);
    }

    private static String argument(ArgumentType argument) {
        return Shown.word(argument.event()) + " " + Shown.word(argument.argument()) + ": "
                + argument.type().map(Shown::word).orElse("no type");
    }

    private static String container(RecordedContainer container) {
        return Shown.word(container.id()) + " name=" + word(container.name()) + " image=" + word(container.image());
    }

    private static String finding(RecordedSignature signature) {
        return Shown.word(signature.label()) + " name=" + word(signature.name()) + " event="
                + Shown.word(signature.eventName());
    }

    private static String word(Optional<String> text) {
        return text.map(Shown::word).orElse("-");
    }

    private void times() {
        line("times");
        report.timeline(EventTime.Clock.EPOCH).ifPresent(timeline -> times("since 1970", timeline));
        report.timeline(EventTime.Clock.RELATIVE)
                .ifPresent(timeline -> times("since the machine or Tracee started", timeline));
        if (report.eventsWithoutTime() > 0) {
            row(report.eventsWithoutTime(), "events without a time");
        }
        if (report.counts().events() == 0) {
            line("  none");
        }
    }

    private void times(String since, Timeline timeline) {
        row(timeline.events(), "events with a time " + since);
        line("    first  " + at(timeline.first()));
        line("    last   " + at(timeline.last()));
        line("    order  "
                + (timeline.inversions() == 0
                        ? "no event is earlier than the one before it"
                        : Units.plural(timeline.inversions(), "event") + " earlier than the one before"
                                + timeline.largestInversion()
                                        .map(step -> "; the largest step back: " + step(step))
                                        .orElse("")));
        for (Timeline.Step gap : timeline.gaps()) {
            line("    gap    " + step(gap));
        }
    }

    private static String at(Timeline.At at) {
        String time = at.time()
                .instant()
                .map(Object::toString)
                .orElseGet(() -> seconds(at.time().nanos()));
        return time + " at " + place(at.place());
    }

    private static String step(Timeline.Step step) {
        return seconds(step.nanos()) + " from " + place(step.from().place()) + " to "
                + place(step.to().place());
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%,.9f s", new BigDecimal(nanos).movePointLeft(9));
    }

    private static String place(Place place) {
        return "line " + Units.count(place.line());
    }

    private void issues(String title, List<ReadIssue> first, long all) {
        line(title);
        for (ReadIssue issue : first) {
            line("  " + issue);
        }
        if (all > first.size()) {
            line("  and " + Units.count(all - first.size()) + " more");
        }
        if (all == 0) {
            line("  none");
        }
    }

    private void row(long number, String what) {
        line(String.format(Locale.ROOT, "  %,13d  %s", number, what));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
