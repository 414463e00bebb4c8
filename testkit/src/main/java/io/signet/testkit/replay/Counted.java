package io.signet.testkit.replay;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** {@code 1 event}, {@code 1,204 events}. */
    static String of(long count, String singular) {
        return of(count, singular, singular + "s");
    }

    static String of(long count, String singular, String plural) {
        return number(count) + " " + (count == 1 ? singular : plural);
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
