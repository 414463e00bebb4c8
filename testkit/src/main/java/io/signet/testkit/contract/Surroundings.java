package io.signet.testkit.contract;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Something of the machine or the day that must not matter to a signature. */
record Surroundings(String when, Optional<Locale> locale, Optional<TimeZone> zone, Optional<InstantSource> clock) {

    /** Case mapping of i, digits, signs and decimal points; days that differ wherever this runs; long ago and far ahead. */
    static final List<Surroundings> ALL = List.of(
            ofLocale("tr-TR"),
            ofLocale("ar-EG-u-nu-arab"),
            ofLocale("de-DE"),
            ofZone("Pacific/Kiritimati"),
            ofZone("Pacific/Pago_Pago"),
            ofClock("1970-01-01T00:00:00Z"),
            ofClock("2099-12-31T23:59:59Z"));

    private static Surroundings ofLocale(String tag) {
        return new Surroundings(
                "when the default locale is " + tag,
                Optional.of(Locale.forLanguageTag(tag)),
                Optional.empty(),
                Optional.empty());
    }

    private static Surroundings ofZone(String id) {
        return new Surroundings(
                "when the default time zone is " + id,
                Optional.empty(),
                Optional.of(TimeZone.getTimeZone(id)),
                Optional.empty());
    }

    private static Surroundings ofClock(String time) {
        return new Surroundings(
                "when the engine's clock shows " + time,
                Optional.empty(),
                Optional.empty(),
                Optional.of(InstantSource.fixed(Instant.parse(time))));
    }

    /** Runs something in these surroundings, and puts the process's own back. */
    <T> T call(Supplier<T> action) {
        Locale plain = Locale.getDefault();
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        TimeZone before = TimeZone.getDefault();
        try {
            locale.ifPresent(Locale::setDefault);
            zone.ifPresent(TimeZone::setDefault);
            return action.get();
        } finally {
            Locale.setDefault(plain);
            Locale.setDefault(Locale.Category.DISPLAY, display);
            Locale.setDefault(Locale.Category.FORMAT, format);
            TimeZone.setDefault(before);
        }
    }
}
