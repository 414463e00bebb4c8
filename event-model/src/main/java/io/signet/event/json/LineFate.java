package io.signet.event.json;

import org.jspecify.annotations.Nullable;

/** What becomes of a line, or of lines that are one document, while pieces of it are read. */
final class LineFate {

    private final Place place;
    private int events;
    private int delivered;
    private long consumed;
    private @Nullable FailReason failure;
    private @Nullable SkipReason skip;
    private String message = "";
    private final String subject;

    private LineFate(Place place, String subject) {
        this.place = place;
        this.subject = subject;
    }

    LineFate(Place place) {
        this(place, "the line");
    }

    /** Of a line that was joined of several. */
    static LineFate ofParts(Place first) {
        return new LineFate(first, "the joined line");
    }

    /** What to call it in messages. */
    String subject() {
        return subject;
    }

    Place place() {
        return place;
    }

    /** The place of the next event of the line. */
    Place nextPlace() {
        return new Place(place.source(), place.line(), place.byteOffset(), events++);
    }

    void deliver(int number) {
        delivered += number;
    }

    void consume(int bytes) {
        consumed += bytes;
    }

    /** How many bytes of the line were read before the piece at hand. */
    long consumed() {
        return consumed;
    }

    void fail(FailReason reason, String words) {
        if (failure == null) {
            failure = reason;
            message = words;
        }
    }

    void skip(SkipReason reason, String words) {
        if (failure == null && (skip == null || skip == SkipReason.EMPTY)) {
            skip = reason;
            message = words;
        }
    }

    @Nullable
    FailReason failure() {
        return failure;
    }

    /** Why it gives no event; null when it gives some. */
    @Nullable
    SkipReason skipReason() {
        if (delivered > 0) {
            return null;
        }
        return events > 0 ? SkipReason.UNWANTED : skip;
    }

    String message() {
        if (failure == null || delivered == 0) {
            return message;
        }
        return message + "; " + delivered + (delivered == 1 ? " event" : " events") + " of the line "
                + (delivered == 1 ? "was" : "were") + " delivered";
    }
}
