package io.signet.event.json.internal.text;

import org.jspecify.annotations.Nullable;

/** The numbers that Go prints bare and JSON does not know: {@code NaN}, {@code +Inf}, {@code -Inf}. */
final class NonFinite {

    private NonFinite() {}

    /** The value of a bare token, or null when the text is no such token. */
    static @Nullable Double valueOf(String token) {
        return switch (token) {
            case "NaN" -> Double.NaN;
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }
}
