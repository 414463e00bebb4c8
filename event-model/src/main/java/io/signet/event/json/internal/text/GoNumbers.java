package io.signet.event.json.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating-point numbers as Go's {@code encoding/json} prints them, the same on every JDK. */
public final class GoNumbers {

    private GoNumbers() {}

    /** The shortest decimal that reads back as the same number; {@code null} for what JSON cannot hold. */
    public static void append(StringBuilder out, double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            out.append("null");
            return;
        }
        if (number == 0) {
            out.append(1 / number < 0 ? "-0" : "0");
            return;
        }
        BigDecimal shortest = shortest(number).stripTrailingZeros();
        double magnitude = Math.abs(number);
        if (magnitude < 1e-6 || magnitude >= 1e21) {
            appendScientific(out, shortest);
        } else {
            out.append(shortest.toPlainString());
        }
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == number) {
                return nearest;
            }
            // Below a power of two doubles lie closer together: the farther neighbour may be the one that reads back.
            BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
            if (up.doubleValue() == number) {
                return up;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }

    private static void appendScientific(StringBuilder out, BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        if (number.signum() < 0) {
            out.append('-');
        }
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        out.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
    }
}
