package io.signet.event.json.internal.document;

import io.signet.event.json.SkipReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else was found in a line: the most telling of it is what the line is when it holds no event. */
final class Skips {

    private static final List<SkipReason> LEAST_TELLING_FIRST =
            List.of(SkipReason.EMPTY, SkipReason.FOREIGN, SkipReason.STATISTICS, SkipReason.BANNER, SkipReason.LOG);

    private @Nullable SkipReason reason;
    private String message = "";
    private boolean isOfTracee;

    void add(SkipReason other, String words, boolean ofTracee) {
        SkipReason known = reason;
        if (known == null || LEAST_TELLING_FIRST.indexOf(other) > LEAST_TELLING_FIRST.indexOf(known)) {
            reason = other;
            message = words;
        }
        isOfTracee |= ofTracee;
    }

    SkipReason reason() {
        SkipReason known = reason;
        return known == null ? SkipReason.FOREIGN : known;
    }

    String message() {
        return reason == null ? "JSON, but no event of a known dialect" : message;
    }

    /** Whether any of it was a line of Tracee's own. */
    boolean isOfTracee() {
        return isOfTracee;
    }
}
