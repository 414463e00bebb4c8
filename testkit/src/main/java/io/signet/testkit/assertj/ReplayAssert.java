package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import io.signet.signature.engine.EngineStats.SignatureStats;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.ReplayFinding;
import io.signet.testkit.replay.SourceReport;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a replay. Those that say that nothing happened fail as vacuous when nothing could have happened, because no
 * event was offered or no line was read.
 */
public class ReplayAssert extends SignatureAssert<ReplayAssert, CollectedReplay> {

    /**
     * For subclasses; tests begin with {@link SignatureAssertions#assertThat(CollectedReplay)}.
     *
     * @param actual all that the replay gave
     */
    public ReplayAssert(CollectedReplay actual) {
        this(actual, null);
    }

    ReplayAssert(CollectedReplay actual, @Nullable AssertionErrorCollector collector) {
        super(actual, ReplayAssert.class, collector);
    }

    private ReplayText text() {
        return new ReplayText(actual);
    }

    private void requireId(String signatureId) {
        if (!text().ids().contains(signatureId)) {
            throw failure("No signature %s was replayed; there are: %s", FindingText.id(signatureId), text().known());
        }
    }

    /**
     * A signature was offered so many events or more.
     *
     * @param count at least 1
     * @param signatureId the signature; one that was not replayed fails
     * @return these assertions
     * @throws IllegalArgumentException when the count is below 1, which holds of every replay
     */
    public ReplayAssert offeredAtLeast(long count, String signatureId) {
        if (count < 1) {
            throw new IllegalArgumentException("offeredAtLeast(" + count + ") holds of every replay;"
                    + " for a signature that is offered nothing say offered(0, id)");
        }
        return check(() -> {
            requireId(signatureId);
            if (text().stats(signatureId).offered() < count) {
                throw offeredOther("at least " + ReplayText.count(count, "event"), signatureId);
            }
        });
    }

    /**
     * A signature was offered exactly so many events.
     *
     * @param count 0 or more
     * @param signatureId the signature; one that was not replayed fails
     * @return these assertions
     */
    public ReplayAssert offered(long count, String signatureId) {
        return check(() -> {
            requireId(signatureId);
            if (text().stats(signatureId).offered() != count) {
                throw offeredOther(ReplayText.count(count, "event"), signatureId);
            }
        });
    }

    private AssertionError offeredOther(String expected, String signatureId) {
        long offered = text().stats(signatureId).offered();
        return failure(
                "%s should be offered %s, it was offered %s.\n  %s\n  %s%s",
                FindingText.id(signatureId),
                expected,
                ReplayText.count(offered, "event"),
                text().funnel(signatureId),
                text().lines(),
                offered == 0 ? "\n  Does the capture hold an event that its selectors want?" : "");
    }

    /**
     * The replay raised these findings and no other, in any order.
     *
     * @param findings what is expected, at least one
     * @return these assertions
     * @throws IllegalArgumentException when there is none
     */
    public ReplayAssert raisedExactly(ExpectedFinding... findings) {
        if (findings.length == 0) {
            throw new IllegalArgumentException("no findings: for a replay without any say raisedNothing()");
        }
        return check(() -> require(ReplayComparison.closed(actual, List.of(findings))));
    }

    /**
     * The replay raised these findings, and perhaps others.
     *
     * @param findings what is expected, at least one; each is another finding
     * @return these assertions
     * @throws IllegalArgumentException when there is none
     */
    public ReplayAssert raised(ExpectedFinding... findings) {
        if (findings.length == 0) {
            throw new IllegalArgumentException("no findings: for a replay without any say raisedNothing()");
        }
        return check(() -> require(ReplayComparison.open(actual, List.of(findings))));
    }

    private void require(ReplayComparison comparison) {
        if (!comparison.isAsExpected()) {
            throw failure("%s", comparison.message());
        }
    }

    /**
     * The replay raised no finding at all, although at least one event was offered to a signature that did not throw on it.
     *
     * @return these assertions
     */
    public ReplayAssert raisedNothing() {
        return check(() -> requireQuiet(actual.findings(), List.copyOf(text().ids())));
    }

    /**
     * A signature raised no finding, although at least one event was offered to it on which it did not throw.
     *
     * @param signatureId the signature; one that was not replayed fails
     * @return these assertions
     */
    public ReplayAssert raisedNothing(String signatureId) {
        return check(() -> {
            requireId(signatureId);
            requireQuiet(
                    actual.findings().stream()
                            .filter(finding -> finding.finding().metadata().id().equals(signatureId))
                            .toList(),
                    List.of(signatureId));
        });
    }

    private void requireQuiet(List<ReplayFinding> findings, List<String> ids) {
        if (!findings.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            ReplayText.bounded(findings, "findings", FindingText::of, lines);
            throw failure("%s raised where none was expected.%s", ReplayText.count(findings.size(), "finding"), lines);
        }
        requireOffered("this replay is quiet", ids);
        long offered = sum(ids, true);
        if (sum(ids, false) == offered) {
            throw failure(
                    "Not quiet: a rule threw on every event it was offered, and has judged nothing.%s",
                    text().funnels());
        }
    }

    private long sum(List<String> ids, boolean offered) {
        return ids.stream()
                .map(text()::stats)
                .mapToLong(stats -> offered ? stats.offered() : stats.failed())
                .sum();
    }

    private void requireOffered(String green, List<String> ids) {
        if (sum(ids, true) == 0) {
            throw failure(
                    "Vacuous: %s because nothing was offered. %s, 0 selected.\n  %s"
                            + "\n  If that is the point, say offered(0, id).",
                    green, ReplayText.count(text().events(), "event"), text().lines());
        }
    }

    /**
     * No signature threw, on an event, a signal or when it was closed, although at least one event was offered.
     *
     * @return these assertions
     */
    public ReplayAssert threwNothing() {
        return check(this::requireNoFailure);
    }

    private void requireNoFailure() {
        List<String> threw = new ArrayList<>();
        for (String id : text().ids()) {
            SignatureStats stats = text().stats(id);
            if (stats.failed() > 0) {
                threw.add(FindingText.id(id) + " threw on " + stats.failed() + " of "
                        + ReplayText.count(stats.offered(), "event") + " it was offered");
            }
            if (stats.otherFailures() > 0) {
                threw.add(FindingText.id(id) + " failed " + ReplayText.count(stats.otherFailures(), "time")
                        + " on a signal or when it was closed");
            }
        }
        if (!threw.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            ReplayText.bounded(threw, "failures", line -> line, lines);
            throw failure(
                    "%s failed.%s\n  Replay.onFailure(...) is told what each threw, and where.",
                    threw.size() == 1 ? "A signature" : "Signatures", lines);
        }
        requireOffered("this replay threw nothing", List.copyOf(text().ids()));
    }

    /**
     * Every line could be read: none failed, each capture was read to its end and is one, and there was at least one line.
     *
     * @return these assertions
     */
    public ReplayAssert readEverything() {
        return check(this::requireEverythingRead);
    }

    private void requireEverythingRead() {
        List<String> unread = new ArrayList<>();
        for (SourceReport source : actual.report().sources()) {
            if (source.error().isPresent()) {
                unread.add(EscapedText.of(source.name()) + " could not be read to its end");
            } else if (!source.isCapture()) {
                unread.add(EscapedText.of(source.name()) + " is no capture: "
                        + ReplayText.count(source.counts().lines(), "line") + ", and none is Tracee's");
            }
        }
        actual.issues().stream()
                .filter(issue -> issue.kind() == ReadIssue.Kind.FAILED)
                .map(ReadIssue::toString)
                .forEach(unread::add);
        ReadCounts counts = actual.report().total();
        if (!unread.isEmpty() || counts.failedLines() > 0) {
            StringBuilder lines = new StringBuilder();
            ReplayText.bounded(unread, "issues", line -> line, lines);
            throw failure("Not everything could be read. %s%s", text().lines(), lines);
        }
        if (counts.lines() == 0) {
            throw failure(
                    "Vacuous: everything was read because there was nothing to read. %s, 0 lines.",
                    ReplayText.count(actual.report().sources().size(), "capture"));
        }
    }
}
