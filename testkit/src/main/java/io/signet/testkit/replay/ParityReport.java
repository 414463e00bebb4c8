package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.json.Place;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import io.signet.testkit.Shown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a signature's findings compare with those that Tracee itself wrote into a capture. Immutable.
 *
 * @param signatureId which signature
 * @param capture the capture's name
 * @param agreed findings of both, in the order of Tracee's
 * @param onlyTheirs Tracee's findings that the signature did not raise, in order
 * @param onlyOurs findings that Tracee did not raise, in order
 * @param others how many findings Tracee wrote of other signatures, by these
 */
public record ParityReport(
        String signatureId,
        String capture,
        List<Agreed> agreed,
        List<OnlyTheirs> onlyTheirs,
        List<OnlyOurs> onlyOurs,
        Map<String, Long> others) {

    private static final int MOST_SHOWN = 10;
    private static final int MOST_LINES = 5;

    /**
     * A finding that both raised.
     *
     * @param theirs where Tracee's finding stands
     * @param ours where ours was raised; empty when the capture was complete
     */
    public record Agreed(Place theirs, Optional<Place> ours) {}

    /**
     * A finding that only Tracee raised.
     *
     * @param place where it stands
     * @param event the finding
     * @param trigger the event it was raised on; empty when it is not in the capture
     */
    public record OnlyTheirs(Place place, Event event, Optional<Trigger> trigger) {}

    /**
     * The event that a finding of Tracee's was raised on.
     *
     * @param place where it stands
     * @param outcome what the signature made of it
     */
    public record Trigger(Place place, Outcome outcome) {}

    /**
     * A finding that only the signature raised.
     *
     * @param place where it was raised; empty when the capture was complete
     * @param finding the finding
     */
    public record OnlyOurs(Optional<Place> place, Finding finding) {}

    /**
     * Copies what is given.
     *
     * @param signatureId which signature
     * @param capture the capture's name
     * @param agreed findings of both
     * @param onlyTheirs Tracee's findings that the signature did not raise
     * @param onlyOurs findings that Tracee did not raise
     * @param others how many findings Tracee wrote of other signatures
     */
    public ParityReport {
        Objects.requireNonNull(signatureId, "signatureId");
        Objects.requireNonNull(capture, "capture");
        agreed = List.copyOf(agreed);
        onlyTheirs = List.copyOf(onlyTheirs);
        onlyOurs = List.copyOf(onlyOurs);
        others = Map.copyOf(others);
    }

    /**
     * Whether Tracee raised nothing of this signature here, so that there is nothing to compare with.
     *
     * @return true when neither agreed nor only theirs holds anything
     */
    public boolean isVacuous() {
        return agreed.isEmpty() && onlyTheirs.isEmpty();
    }

    /**
     * Fails when the two differ, and when there is nothing to compare with.
     *
     * @return this report
     * @throws AssertionError with every difference, up to a bound
     */
    public ParityReport requireAgreement() {
        if (isVacuous() || !onlyTheirs.isEmpty() || !onlyOurs.isEmpty()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** Verdict and differences, several lines, escaped, none at the end. */
    @Override
    public String toString() {
        String id = EscapedText.of(signatureId);
        StringBuilder text = new StringBuilder();
        if (isVacuous()) {
            text.append("Vacuous: Tracee wrote no finding of ")
                    .append(id)
                    .append(" into ")
                    .append(EscapedText.of(capture))
                    .append(", so there is nothing to agree with.")
                    .append(othersInWords());
        } else {
            text.append(id)
                    .append(onlyTheirs.isEmpty() && onlyOurs.isEmpty() ? " agrees" : " does not agree")
                    .append(" with Tracee in ")
                    .append(EscapedText.of(capture))
                    .append(": ")
                    .append(agreed.size())
                    .append(" agreed, ")
                    .append(onlyTheirs.size())
                    .append(" only Tracee's")
                    .append(lines(onlyTheirs.stream()
                            .map(theirs -> theirs.place().line())
                            .toList()))
                    .append(", ")
                    .append(onlyOurs.size())
                    .append(" only ours")
                    .append(lines(onlyOurs.stream()
                            .flatMap(ours -> ours.place().stream())
                            .map(Place::line)
                            .toList()))
                    .append('.');
        }
        onlyTheirs.stream().limit(MOST_SHOWN).forEach(theirs -> text.append(text(theirs)));
        onlyOurs.stream().limit(MOST_SHOWN).forEach(ours -> text.append(text(ours)));
        int shown = Math.min(MOST_SHOWN, onlyTheirs.size()) + Math.min(MOST_SHOWN, onlyOurs.size());
        int all = onlyTheirs.size() + onlyOurs.size();
        return text.append(shown < all ? "\nShowing " + shown + " of " + all + "." : "")
                .toString();
    }

    private String othersInWords() {
        return others.isEmpty()
                ? ""
                : " It wrote findings of "
                        + new TreeMap<>(others)
                                .entrySet().stream()
                                        .map(other -> EscapedText.of(other.getKey()) + " (" + other.getValue() + ")")
                                        .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String lines(List<Long> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .limit(MOST_LINES)
                        .map(String::valueOf)
                        .collect(Collectors.joining(
                                ", ",
                                lines.size() == 1 ? " (line " : " (lines ",
                                lines.size() > MOST_LINES ? ", …)" : ")"));
    }

    private String text(OnlyTheirs theirs) {
        String text = "\n- only Tracee: " + theirs.place() + "  " + Shown.event(theirs.event());
        if (theirs.trigger().isEmpty()) {
            return text + "\n  The event it was raised on is not in the capture.";
        }
        Trigger trigger = theirs.trigger().get();
        return text + "\n  It was raised on the event of line "
                + trigger.place().line() + "; for "
                + EscapedText.of(signatureId) + ", " + Reason.verdict(trigger.outcome()) + ".\n  " + trigger.place()
                + "  " + trigger.outcome().explanation().eventLine() + "\n  " + Reason.why(trigger.outcome());
    }

    private static String text(OnlyOurs ours) {
        return "\n- only ours: " + ours.place().map(Place::toString).orElse("at the end") + "  "
                + Shown.event(ours.finding().event()) + "\n  data: " + Comparison.data(ours.finding());
    }
}
