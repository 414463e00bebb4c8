package io.signet.event.json;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a line that gave no event, or of a field of an event that was delivered nevertheless. Immutable.
 *
 * <p>A line that nobody wanted is counted ({@link SkipReason#UNWANTED}) and is never an issue.
 */
public final class ReadIssue {

    /** The three kinds of issue. */
    public enum Kind {
        /** The line is no event, and that is normal. */
        SKIPPED,
        /** The line could not be read. */
        FAILED,
        /** A known field of a delivered event has a value that it cannot have, and counts as absent. */
        FIELD
    }

    private final Kind kind;
    private final Optional<SkipReason> skipReason;
    private final Optional<FailReason> failReason;
    private final Optional<String> field;
    private final Place place;
    private final String message;
    private final long lines;

    private ReadIssue(
            Kind kind,
            Optional<SkipReason> skipReason,
            Optional<FailReason> failReason,
            Optional<String> field,
            Place place,
            String message,
            long lines) {
        this.kind = kind;
        this.skipReason = skipReason;
        this.failReason = failReason;
        this.field = field;
        this.place = Objects.requireNonNull(place, "place");
        this.message = Objects.requireNonNull(message, "message");
        this.lines = lines;
    }

    static ReadIssue failed(FailReason reason, Place place, String message) {
        return failed(reason, place, message, 1);
    }

    static ReadIssue skipped(SkipReason reason, Place place, String message, long lines) {
        return new ReadIssue(
                Kind.SKIPPED, Optional.of(reason), Optional.empty(), Optional.empty(), place, message, lines);
    }

    static ReadIssue failed(FailReason reason, Place place, String message, long lines) {
        return new ReadIssue(
                Kind.FAILED, Optional.empty(), Optional.of(reason), Optional.empty(), place, message, lines);
    }

    static ReadIssue field(String field, Place place, String message) {
        return new ReadIssue(Kind.FIELD, Optional.empty(), Optional.empty(), Optional.of(field), place, message, 0);
    }

    /**
     * The same issue in another place: for who reads parts of a source and learns later where they stand in it.
     *
     * @param other where the line stands
     * @return a copy of this issue with that place
     */
    public ReadIssue at(Place other) {
        return new ReadIssue(kind, skipReason, failReason, field, other, message, lines);
    }

    /**
     * Skipped, failed or field.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The stable name of the reason.
     *
     * @return for example {@code log} or {@code invalid}; {@code field} for a field issue
     */
    public String reason() {
        return skipReason
                .map(SkipReason::wireName)
                .or(() -> failReason.map(FailReason::wireName))
                .orElse("field");
    }

    /**
     * Why the line was skipped.
     *
     * @return the reason, or empty for another kind
     */
    public Optional<SkipReason> skipReason() {
        return skipReason;
    }

    /**
     * Why the line failed.
     *
     * @return the reason, or empty for another kind
     */
    public Optional<FailReason> failReason() {
        return failReason;
    }

    /**
     * The field, for kind field.
     *
     * @return a path such as {@code contextFlags.containerStarted} or {@code args[pathname]}, escaped; or empty
     */
    public Optional<String> field() {
        return field;
    }

    /**
     * Where it is: source, line, byte offset of the line.
     *
     * @return the place
     */
    public Place place() {
        return place;
    }

    /**
     * What is wrong and what to do, in words, without the place. Anything quoted from the input is escaped.
     *
     * @return one line
     */
    public String message() {
        return message;
    }

    /**
     * How many lines have this fate together: more than one when a document crosses lines, or was joined from partial ones.
     *
     * @return at least 1; 0 for a field issue, which decides no line's fate
     */
    public long lines() {
        return lines;
    }

    /** Place, byte offset, reason and message in one line. The message of a field says itself what it is about. */
    @Override
    public String toString() {
        String subject = kind == Kind.FIELD ? "" : reason() + ": ";
        return place + " (byte " + String.format(Locale.ROOT, "%,d", place.byteOffset()) + "): " + subject + message;
    }
}
