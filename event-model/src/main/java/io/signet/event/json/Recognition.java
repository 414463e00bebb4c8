package io.signet.event.json;

import io.signet.event.EscapedText;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether a source is a recording of Tracee's at all, and the warning when its beginning does not show it. */
final class Recognition {

    /** So many lines a source has to show something of Tracee's before a warning. */
    static final int SNIFFED_LINES = 64;

    private static final int QUOTED = 80;

    private final String source;
    private final Consumer<String> onWarning;
    private @Nullable String firstLine;
    private boolean recognised;
    private boolean warned;

    Recognition(String source, Consumer<String> onWarning) {
        this.source = source;
        this.onWarning = onWarning;
    }

    void recognise() {
        recognised = true;
    }

    boolean isRecognised() {
        return recognised;
    }

    /** Keeps the first line that is not empty, to quote it. */
    void sees(byte[] bytes, int from, int to) {
        if (firstLine == null && to > from) {
            firstLine = new String(bytes, from, Math.min(to - from, 4 * QUOTED), StandardCharsets.UTF_8);
        }
    }

    /** So many lines have their fate. */
    void counts(long lines) {
        if (lines >= SNIFFED_LINES) {
            warnUnlessRecognised(lines);
        }
    }

    void ends(long lines) {
        if (lines > 0) {
            warnUnlessRecognised(lines);
        }
    }

    private void warnUnlessRecognised(long counted) {
        if (recognised || warned) {
            return;
        }
        warned = true;
        long lines = Math.min(counted, SNIFFED_LINES);
        String first = firstLine == null ? "" : ", which begin with \"" + EscapedText.of(firstLine, QUOTED) + "\"";
        onWarning.accept(EscapedText.of(source) + ": nothing of Tracee's in the first "
                + (lines == 1 ? "line" : lines + " lines") + first + "; record with Tracee's JSON output");
    }
}
