package io.signet.signature;

import io.signet.event.EscapedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signature makes of an event: nothing, undecided, or detections. Immutable. {@link #none()} allocates nothing;
 * keep the result of {@link #undecided(String)} in a constant, and it does not either.
 */
public final class Verdict {

    private static final Verdict NONE = new Verdict(List.of(), null);

    private final List<Detection> detections;
    private final @Nullable String reason;

    private Verdict(List<Detection> detections, @Nullable String reason) {
        this.detections = detections;
        this.reason = reason;
    }

    /**
     * The event is not what the signature looks for.
     *
     * @return the shared verdict
     */
    public static Verdict none() {
        return NONE;
    }

    /**
     * The event might be what the signature looks for, and does not hold enough to say so. Counted apart from none, and
     * never a finding.
     *
     * @param reason why, in a few constant words; no content of the event
     * @return a verdict; keep it in a constant
     */
    public static Verdict undecided(String reason) {
        return new Verdict(List.of(), Objects.requireNonNull(reason, "reason"));
    }

    /**
     * The event is what the signature looks for.
     *
     * @param detections what it saw, at least one
     * @return a verdict
     * @throws IllegalArgumentException when there is none
     */
    public static Verdict of(Detection... detections) {
        return of(List.of(detections));
    }

    /**
     * The event is what the signature looks for.
     *
     * @param detections what it saw, at least one; copied
     * @return a verdict
     * @throws IllegalArgumentException when there is none
     */
    public static Verdict of(List<Detection> detections) {
        if (detections.isEmpty()) {
            throw new IllegalArgumentException("no detections: use Verdict.none()");
        }
        return new Verdict(List.copyOf(detections), null);
    }

    /**
     * Whether this is {@link #none()}.
     *
     * @return true when it neither raises nor is undecided
     */
    public boolean isNone() {
        return detections.isEmpty() && reason == null;
    }

    /**
     * Whether this is {@link #undecided(String)}.
     *
     * @return true when there is a reason
     */
    public boolean isUndecided() {
        return reason != null;
    }

    /**
     * Why the signature could not decide.
     *
     * @return the reason, or empty unless undecided
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * What the signature saw.
     *
     * @return an unmodifiable list; empty for none and undecided
     */
    public List<Detection> detections() {
        return detections;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verdict that
                && detections.equals(that.detections)
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(detections, reason);
    }

    @Override
    public String toString() {
        if (reason != null) {
            return "undecided: " + EscapedText.of(reason);
        }
        return switch (detections.size()) {
            case 0 -> "none";
            case 1 -> "1 detection";
            default -> detections.size() + " detections";
        };
    }
}
