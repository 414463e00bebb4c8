package io.signet.testkit.assertj;

import io.signet.event.Argument.Presence;
import io.signet.event.EscapedText;
import io.signet.signature.Finding;
import io.signet.testkit.Observation;
import io.signet.testkit.Outcome;
import io.signet.testkit.Outcome.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what became of one event. Each names exactly one of the six things, so that a test cannot be green for
 * another reason; only {@link #stayedQuiet()} folds some of them.
 */
public class OutcomeAssert extends SignatureAssert<OutcomeAssert, Outcome> {

    private static final Set<Kind> QUIET = EnumSet.of(Kind.NOT_SELECTED, Kind.REJECTED, Kind.UNDECIDED);

    /**
     * For subclasses; tests begin with {@link SignatureAssertions#assertThat(Outcome)}.
     *
     * @param actual the outcome
     */
    public OutcomeAssert(Outcome actual) {
        this(actual, null);
    }

    OutcomeAssert(Outcome actual, @Nullable AssertionErrorCollector collector) {
        super(actual, OutcomeAssert.class, collector);
    }

    /**
     * The rule raised exactly one finding.
     *
     * @return these assertions; those on data are about that finding
     */
    public OutcomeAssert raisedOne() {
        return check(() -> requireRaised(1));
    }

    /**
     * The rule raised exactly one finding, which is as required.
     *
     * @param requirements assertions on the finding
     * @return these assertions
     */
    public OutcomeAssert raisedOne(Consumer<FindingAssert> requirements) {
        return check(() -> {
            requireRaised(1);
            requirements.accept(new FindingAssert(actual.findings().get(0)));
        });
    }

    /**
     * The rule raised so many findings.
     *
     * @param count at least 1
     * @return these assertions
     * @throws IllegalArgumentException when the count is below 1: silence has several reasons, and each its own method
     */
    public OutcomeAssert raised(int count) {
        requirePositive(count);
        return check(() -> requireRaised(count));
    }

    private static void requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("raised(" + count + "): say which silence is meant with wasRejected(),"
                    + " wasNotSelected() or wasUndecided(), or stayedQuiet() for any of these");
        }
    }

    private void requireRaised(int count) {
        if (actual.findings().size() != count) {
            String missed = actual.kind() == Kind.RAISED ? "" : " missed";
            throw failed(missed, "raise " + OutcomeText.findings(count), Kind.RAISED);
        }
    }

    /**
     * The rule raised these findings and no other, in any order. Places do not count: there is one event.
     *
     * @param findings what is expected, at least one
     * @return these assertions
     * @throws IllegalArgumentException when there is none
     */
    public OutcomeAssert raisedExactly(ExpectedFinding... findings) {
        requirePositive(findings.length);
        return check(() -> requireExactly(List.of(findings)));
    }

    private void requireExactly(List<ExpectedFinding> findings) {
        requireRaised(findings.size());
        Matching<ExpectedFinding, Finding> matching = Matching.of(
                findings,
                actual.findings(),
                (expected, finding) -> expected.differences(finding).isEmpty());
        if (!matching.isComplete()) {
            StringBuilder lines = new StringBuilder();
            matching.missed().forEach(expected -> lines.append("\n  missed: ").append(expected));
            matching.unexpected()
                    .forEach(finding -> lines.append("\n  unexpected: ").append(FindingText.of(finding)));
            throw failure("%s: this event should raise other findings.%s\n%s", id(), lines, OutcomeText.why(actual));
        }
    }

    /**
     * The rule saw the event and had nothing to say of it.
     *
     * @return these assertions
     */
    public OutcomeAssert wasRejected() {
        return check(() -> require(Kind.REJECTED, "be rejected"));
    }

    /**
     * No selector matched: the rule never saw the event.
     *
     * @return these assertions
     */
    public OutcomeAssert wasNotSelected() {
        return check(() -> require(Kind.NOT_SELECTED, "not be selected"));
    }

    /**
     * The rule saw the event and could not say.
     *
     * @return these assertions
     */
    public OutcomeAssert wasUndecided() {
        return check(() -> require(Kind.UNDECIDED, "be left undecided"));
    }

    /**
     * The rule saw the event and could not say, for this reason.
     *
     * @param reason the reason as the rule gives it
     * @return these assertions
     */
    public OutcomeAssert wasUndecided(String reason) {
        return check(() -> {
            require(Kind.UNDECIDED, "be left undecided");
            String given = actual.reason().orElse("");
            if (!given.equals(reason)) {
                throw comparison(
                        given,
                        reason,
                        "%s: this event should be left undecided because: %s, not because: %s\n%s",
                        id(),
                        EscapedText.of(reason, 240),
                        EscapedText.of(given, 240),
                        OutcomeText.why(actual));
            }
        });
    }

    /**
     * The rule threw this, or a subclass of it.
     *
     * @param type the class of what was thrown
     * @return these assertions
     */
    public OutcomeAssert threw(Class<? extends Throwable> type) {
        return check(() -> {
            if (actual.failure().filter(type::isInstance).isEmpty()) {
                throw failed("", "make the rule throw " + type.getName(), Kind.THREW);
            }
        });
    }

    /**
     * The event came after the end.
     *
     * @return these assertions
     */
    public OutcomeAssert wasLate() {
        return check(() -> require(Kind.LATE, "come too late"));
    }

    /**
     * No finding, whatever the reason: the event was not selected, rejected or left undecided. A rule that threw, and an event
     * that came too late, fail this.
     *
     * <p>Prefer {@link #wasRejected()} and {@link #wasNotSelected()}: with this one a selector that became too narrow turns a
     * test of the rule into a test of nothing, and it stays green.
     *
     * @return these assertions
     */
    public OutcomeAssert stayedQuiet() {
        return check(() -> {
            if (!QUIET.contains(actual.kind())) {
                throw failed("", "stay without a finding", Kind.REJECTED);
            }
        });
    }

    private void require(Kind expected, String should) {
        if (actual.kind() != expected) {
            throw failed("", should, expected);
        }
    }

    private AssertionError failed(String verdict, String should, Kind expected) {
        String advice = OutcomeText.advice(expected, actual);
        return failure(
                "%s%s: this event should %s, it %s.\n%s%s",
                id(),
                verdict,
                should,
                OutcomeText.was(actual),
                OutcomeText.why(actual),
                advice.isEmpty() ? "" : "\n  " + advice);
    }

    private String id() {
        return FindingText.id(actual.explanation().signatureId());
    }

    /**
     * The one finding has this entry of data; it may have others.
     *
     * @param key its key
     * @param value its value; integers of every width are alike
     * @return these assertions
     * @throws IllegalArgumentException when a finding's data can never hold the value
     */
    public OutcomeAssert hasData(String key, Object value) {
        return check(() -> theFinding().hasData(key, value));
    }

    /**
     * The one finding has this entry of data and no other.
     *
     * @param key its key
     * @param value its value; integers of every width are alike
     * @return these assertions
     * @throws IllegalArgumentException when a finding's data can never hold the value
     */
    public OutcomeAssert hasOnlyData(String key, Object value) {
        return check(() -> theFinding().hasOnlyData(key, value));
    }

    /**
     * The one finding has these data and no other.
     *
     * @param data the data; integers of every width are alike
     * @return these assertions
     * @throws IllegalArgumentException when a finding's data can never hold one of the values
     */
    public OutcomeAssert hasOnlyData(Map<String, ?> data) {
        return check(() -> theFinding().hasOnlyData(data));
    }

    private FindingAssert theFinding() {
        if (actual.kind() != Kind.RAISED) {
            requireRaised(1);
        }
        if (actual.findings().size() > 1) {
            throw failure(
                    "%s: data can be asked of one finding, this event raised %s: compare them with raisedExactly(...).\n%s",
                    id(), OutcomeText.findings(actual.findings().size()), OutcomeText.why(actual));
        }
        FindingAssert finding = new FindingAssert(actual.findings().get(0));
        finding.info.description(info.description());
        return finding;
    }

    /**
     * The rule read a field, whatever the event answered.
     *
     * @param field as in {@link Observation.Read#field()}, for example {@code args.bytes} or {@code origin}
     * @return these assertions
     */
    public OutcomeAssert read(String field) {
        return check(() -> {
            if (reads(field).isEmpty()) {
                throw didNotRead(field, "read " + EscapedText.of(field, 80));
            }
        });
    }

    /**
     * The rule read a field that the event does not have.
     *
     * @param field as in {@link #read(String)}
     * @return these assertions
     */
    public OutcomeAssert readAbsent(String field) {
        return read(field, Presence.ABSENT, "absent");
    }

    /**
     * The rule read an argument that is null.
     *
     * @param field as in {@link #read(String)}
     * @return these assertions
     */
    public OutcomeAssert readNull(String field) {
        return read(field, Presence.NULL, "null");
    }

    /**
     * The rule read an argument as another type than the value it has.
     *
     * @param field as in {@link #read(String)}
     * @return these assertions
     */
    public OutcomeAssert readWrongType(String field) {
        return read(field, Presence.WRONG_TYPE, "of the wrong type");
    }

    private OutcomeAssert read(String field, Presence presence, String word) {
        return check(() -> {
            if (reads(field).stream().noneMatch(read -> read.presence() == presence)) {
                throw didNotRead(field, "find " + EscapedText.of(field, 80) + " " + word);
            }
        });
    }

    /**
     * The rule read these fields and no other, in any order.
     *
     * @param fields as in {@link #read(String)}
     * @return these assertions
     */
    public OutcomeAssert readOnly(String... fields) {
        return check(() -> requireReads(List.of(fields)));
    }

    private void requireReads(List<String> fields) {
        List<String> read = actual.explanation().reads().stream()
                .map(Observation.Read::field)
                .distinct()
                .sorted()
                .toList();
        List<String> expected = fields.stream().distinct().sorted().toList();
        if (!read.equals(expected)) {
            throw Comparison.failure(
                    info,
                    String.join("\n", read),
                    String.join("\n", expected),
                    "%s: the rule should read %s and nothing else, it %s.\n%s",
                    id(),
                    names(expected),
                    read.isEmpty() ? "read nothing" : "read " + names(read),
                    OutcomeText.why(actual));
        }
    }

    /**
     * The rule asked a named condition and got this answer; see {@link io.signet.signature.Condition}.
     *
     * @param condition its name
     * @param holds the answer
     * @return these assertions
     */
    public OutcomeAssert asked(String condition, boolean holds) {
        Observation.Asked expected = new Observation.Asked(condition, holds);
        return check(() -> {
            if (!actual.explanation().observations().contains(expected)) {
                throw failure(
                        "%s: the rule should ask \"%s\", it did not.\n%s", id(), expected, OutcomeText.why(actual));
            }
        });
    }

    private List<Observation.Read> reads(String field) {
        return actual.explanation().reads().stream()
                .filter(read -> read.field().equals(field))
                .toList();
    }

    private AssertionError didNotRead(String field, String should) {
        boolean isArgument = !reads("args." + field).isEmpty();
        return failure(
                "%s: the rule should %s, it did not.\n%s%s",
                id(),
                should,
                OutcomeText.why(actual),
                isArgument ? "\n  Fields of arguments begin with args.: say \"args." + field + "\"." : "");
    }

    private static String names(List<String> fields) {
        return fields.isEmpty() ? "nothing" : EscapedText.of(String.join(", ", fields), 240);
    }
}
