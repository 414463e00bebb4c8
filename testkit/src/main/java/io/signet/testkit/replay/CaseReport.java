package io.signet.testkit.replay;

import io.signet.testkit.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a case went: what was expected, what happened, and everything that is wrong. Immutable.
 *
 * <p>Each event that was read is counted once: {@code events = offered + not selected + sensorFindings}.
 */
public final class CaseReport {

    private final String caseName;
    private final String signatureId;
    private final List<CaseProblem> problems;
    private final int expected;
    private final int met;
    private final Map<Outcome.Kind, Long> counts;
    private final long sensorFindings;
    private final List<CaseFinding> findings;
    private final GoldenStatus golden;
    private final List<String> notes;

    private CaseReport(Builder builder) {
        caseName = builder.caseName;
        signatureId = builder.signatureId;
        problems = List.copyOf(builder.problems);
        expected = builder.expected;
        met = builder.met;
        counts = Collections.unmodifiableMap(new EnumMap<>(builder.counts));
        sensorFindings = builder.sensorFindings;
        findings = List.copyOf(builder.findings);
        golden = builder.golden;
        notes = List.copyOf(builder.notes);
    }

    /**
     * Which case.
     *
     * @return such as {@code trc-1022/dropped-elf}
     */
    public String caseName() {
        return caseName;
    }

    /**
     * Which signature it is for.
     *
     * @return its id
     */
    public String signatureId() {
        return signatureId;
    }

    /**
     * Everything that is wrong.
     *
     * @return unmodifiable: first what is wrong with files, then what the signature did wrong in the order of the capture
     */
    public List<CaseProblem> problems() {
        return problems;
    }

    /**
     * Whether nothing is wrong, and something was verified.
     *
     * @return true when there is no problem
     */
    public boolean passed() {
        return problems.isEmpty();
    }

    /**
     * How much was expected.
     *
     * @return the number of findings and quiet events that the case names
     */
    public int expected() {
        return expected;
    }

    /**
     * How much of what was expected happened.
     *
     * @return at most {@link #expected()}
     */
    public int met() {
        return met;
    }

    /**
     * All events of the capture.
     *
     * @return their number; 0 when it was not run
     */
    public long events() {
        return sensorFindings
                + counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Events that the selectors let through to the rule.
     *
     * @return their number
     */
    public long offered() {
        return events() - sensorFindings - count(Outcome.Kind.NOT_SELECTED);
    }

    /**
     * Events by what became of them.
     *
     * @param kind what became of them
     * @return their number
     */
    public long count(Outcome.Kind kind) {
        return counts.getOrDefault(Objects.requireNonNull(kind, "kind"), 0L);
    }

    /**
     * Findings that the sensor itself wrote into the capture. They are not offered to signatures.
     *
     * @return their number
     */
    public long sensorFindings() {
        return sensorFindings;
    }

    /**
     * What was raised.
     *
     * @return unmodifiable, in the order of the capture
     */
    public List<CaseFinding> findings() {
        return findings;
    }

    /**
     * How the findings compare with the golden file.
     *
     * @return the status
     */
    public GoldenStatus golden() {
        return golden;
    }

    /**
     * What is worth knowing though nothing is wrong with it.
     *
     * @return unmodifiable, escaped, one line each
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Fails when anything is wrong.
     *
     * @return this report
     * @throws AssertionError with every problem, up to a bound, unless {@link #passed()}
     */
    public CaseReport requirePassed() {
        if (!passed()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** Verdict, problems and counts, for a terminal or a failure message: several lines, escaped, none at the end. */
    @Override
    public String toString() {
        return CaseText.of(this);
    }

    /** Collects what a report says. */
    static final class Builder {

        private final String caseName;
        private final String signatureId;
        private final List<CaseProblem> problems;
        private final Map<Outcome.Kind, Long> counts = new EnumMap<>(Outcome.Kind.class);
        private final List<CaseFinding> findings = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int expected;
        private int met;
        private long sensorFindings;
        private GoldenStatus golden = GoldenStatus.NOT_CHECKED;

        Builder(String caseName, String signatureId, List<CaseProblem> problems) {
            this.caseName = caseName;
            this.signatureId = signatureId;
            this.problems = problems;
        }

        void expected(int number) {
            expected = number;
        }

        void met(int number) {
            met = number;
        }

        void run(CaseRun run, EventIndex index) {
            for (Outcome.Kind kind : Outcome.Kind.values()) {
                if (run.count(kind) > 0) {
                    counts.put(kind, run.count(kind));
                }
            }
            sensorFindings = run.sensorFindings();
            run.findings()
                    .forEach((spot, raised) ->
                            raised.forEach(finding -> findings.add(new CaseFinding(index.anchor(spot), finding))));
        }

        void golden(GoldenStatus status) {
            golden = status;
        }

        void note(Optional<String> note) {
            note.ifPresent(notes::add);
        }

        void note(String note) {
            notes.add(note);
        }

        CaseReport build() {
            return new CaseReport(this);
        }
    }
}
