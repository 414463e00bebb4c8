package io.signet.testkit.assertj;

import java.util.Objects;
import org.assertj.core.api.WritableAssertionInfo;
import org.assertj.core.error.AssertionErrorCreator;
import org.assertj.core.error.DescriptionFormatter;

/**
 * Failures that hold both sides, for tools that show them side by side. AssertJ's own method for it formats the finished message
 * once more, and so would make a line break of the characters {@code %n} in a path.
 */
final class Comparison {

    private Comparison() {}

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring a dependency
    static AssertionError failure(
            WritableAssertionInfo info, String actual, String expected, String format, Object... arguments) {
        String own = info.overridingErrorMessage();
        String message = Objects.requireNonNullElseGet(own, () -> String.format(format, arguments));
        String description = DescriptionFormatter.instance().format(info.description());
        return new AssertionErrorCreator()
                .assertionError(description + message, actual, expected, info.representation());
    }
}
