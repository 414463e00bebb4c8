package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.event.json.Place;
import io.signet.signature.Finding;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.ReplayFinding;
import java.util.function.Predicate;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/** Assertions on a finding of a replay, and where it was raised. */
public class ReplayFindingAssert extends AbstractFindingAssert<ReplayFindingAssert, ReplayFinding> {

    /**
     * For subclasses; tests begin with {@link SignatureAssertions#assertThat(ReplayFinding)}.
     *
     * @param actual the finding and its place
     */
    public ReplayFindingAssert(ReplayFinding actual) {
        this(actual, null);
    }

    ReplayFindingAssert(ReplayFinding actual, @Nullable AssertionErrorCollector collector) {
        super(actual, ReplayFindingAssert.class, collector);
    }

    @Override
    Finding finding() {
        return actual.finding();
    }

    @Override
    String subject() {
        return actual.toString();
    }

    /**
     * It was raised on an event of this line.
     *
     * @param line counted from 1
     * @return these assertions
     */
    public ReplayFindingAssert wasTriggeredByLine(long line) {
        return requirePlace(place -> place.line() == line, "line " + line);
    }

    /**
     * It was raised on an event of this line of this capture.
     *
     * @param capture the name of the capture, as the replay knows it
     * @param line counted from 1
     * @return these assertions
     */
    public ReplayFindingAssert wasTriggeredBy(String capture, long line) {
        return requirePlace(
                place -> place.source().equals(capture) && place.line() == line, EscapedText.of(capture) + ":" + line);
    }

    private ReplayFindingAssert requirePlace(Predicate<Place> expected, String words) {
        return check(() -> {
            if (actual.place().filter(expected).isEmpty()) {
                throw elsewhere(words);
            }
        });
    }

    /**
     * It was raised when the sources were complete.
     *
     * @return these assertions
     */
    public ReplayFindingAssert wasRaisedAtTheEnd() {
        return check(() -> {
            if (actual.place().isPresent()) {
                throw elsewhere("at the end");
            }
        });
    }

    private AssertionError elsewhere(String expected) {
        return Comparison.failure(
                info,
                FindingText.place(actual),
                expected,
                "%s: it was raised %s where %s was expected.\n  event: %s",
                FindingText.id(actual.finding().metadata().id()),
                actual.place().map(place -> "by " + place).orElse("at the end"),
                expected,
                Shown.event(actual.finding().event()));
    }
}
