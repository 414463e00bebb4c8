package io.signet.testkit.replay;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which event of a capture is meant: where it stands, guarded by what it says. {@code 17~9f3a} is the event of line 17 whose
 * content hash begins with 9f3a; {@code 17.2~9f3a} is the second event of that line, where an array or an envelope holds
 * several. When the capture is edited, the hash finds the event again.
 *
 * <p>The content hash is the SHA-256 of the line's bytes as recorded, uncompressed, without the LF and the CR before it that
 * end it, so that neither gzip nor a checkout with other line ends changes it. Of an event that stands over several lines it
 * is the SHA-256 over the hashes (the first 8 bytes each) of these lines.
 *
 * @param line the line, counted from 1; 0 for {@link #END}
 * @param event which event of the line, counted from 1; 0 for {@link #END}
 * @param hash the first hexadecimal digits of the content hash, 4 to 16, in lower case; empty for {@link #END}
 */
public record Anchor(long line, int event, String hash) {

    /** No event: behind the last one, where a signature may raise what it concludes from all of them. */
    public static final Anchor END = new Anchor(0, 0, "");

    /** How many digits of a hash are enough to notice that a line has changed. */
    static final int DIGITS = 4;

    private static final String END_TEXT = "end";
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})(?:\\.([1-9][0-9]{0,8}))?~([0-9a-f]{4,16})");

    /**
     * Checks the form.
     *
     * @param line the line, counted from 1
     * @param event which event of the line, counted from 1
     * @param hash 4 to 16 hexadecimal digits in lower case
     * @throws IllegalArgumentException when one of them cannot be
     */
    public Anchor {
        Objects.requireNonNull(hash, "hash");
        boolean isEnd = line == 0 && event == 0 && hash.isEmpty();
        if (!isEnd && (line < 1 || event < 1 || !hash.matches("[0-9a-f]{4,16}"))) {
            throw new IllegalArgumentException("no anchor: line " + line + ", event " + event + ", hash of "
                    + hash.length() + " characters; it takes 4 to 16 hexadecimal digits");
        }
    }

    /**
     * Reads an anchor.
     *
     * @param text such as {@code 17~9f3a}, {@code 17.2~9f3a} or {@code end}
     * @return the anchor, or empty when the text is none
     */
    public static Optional<Anchor> parse(String text) {
        if (text.equals(END_TEXT)) {
            return Optional.of(END);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int event = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
        return Optional.of(new Anchor(Long.parseLong(form.group(1)), event, form.group(3)));
    }

    /**
     * Whether this is {@link #END}.
     *
     * @return true for the end
     */
    public boolean isEnd() {
        return line == 0;
    }

    /** Such as {@code 17~9f3a}; the event is named unless it is the first of its line. */
    @Override
    public String toString() {
        return isEnd() ? END_TEXT : line + (event == 1 ? "" : "." + event) + "~" + hash;
    }
}
