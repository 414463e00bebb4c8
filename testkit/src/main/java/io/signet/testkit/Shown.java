package io.signet.testkit;

import io.signet.event.Bytes;
import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.RawArgument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, for people: on one line, escaped, quoted where it is text, and cut in the middle where it is long,
 * with its length and a hash so that two long values can still be told apart.
 */
public final class Shown {

    private static final int LONGEST = 120;
    private static final int MOST_BYTES = 16;

    private Shown() {}

    /**
     * A value: of an argument, or in a finding's data. Text stands in quotation marks, also inside lists and objects, so
     * that the text {@code "0"} and the number {@code 0} are told apart.
     *
     * @param value as {@link RawArgument#value()} has it; null is shown as null
     * @return one line, never empty
     */
    public static String value(@Nullable Object value) {
        if (value instanceof Bytes bytes) {
            return bytes(bytes);
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof EventTime time) {
            return time.instant().map(Object::toString).orElseGet(() -> time.nanos() + " ns (relative)");
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return printable(NestedText.of(value));
        }
        String text = String.valueOf(value);
        return text.isEmpty() ? "\"\"" : EscapedText.of(head(text)) + EscapedText.of(tail(text)) + size(text);
    }

    /**
     * Text, in quotation marks; those inside are escaped.
     *
     * @param text any text
     * @return one line
     */
    public static String text(String text) {
        return quoted(head(text) + tail(text)) + size(text);
    }

    /** All of a text, whatever its length. */
    static String quoted(String text) {
        return "\"" + EscapedText.of(text).replace("\"", "\\\"") + "\"";
    }

    /** A name of few characters that a capture or a rule chose, without quotation marks. */
    static String name(String name) {
        return EscapedText.of(name, 80);
    }

    /** Text that is escaped already, cut where it is long. */
    static String printable(String text) {
        return head(text) + tail(text) + size(text);
    }

    private static String bytes(Bytes bytes) {
        String count = bytes.size() + (bytes.size() == 1 ? " byte" : " bytes");
        if (bytes.isEmpty()) {
            return "no bytes";
        }
        if (bytes.size() <= MOST_BYTES) {
            return bytes.toHex() + " (" + count + ")";
        }
        byte[] content = bytes.toByteArray();
        return HexFormat.of().formatHex(content, 0, MOST_BYTES) + "… (" + count + ", sha-256 " + hash(content) + ")";
    }

    /** The first half of a long text, with the mark of the cut; all of a short one. */
    private static String head(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int half = LONGEST / 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(half - 1)) ? half - 1 : half) + "…";
    }

    private static String tail(String text) {
        if (text.length() <= LONGEST) {
            return "";
        }
        int from = text.length() - LONGEST / 2;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    private static String size(String text) {
        return text.length() <= LONGEST
                ? ""
                : " (" + text.length() + " characters, sha-256 " + hash(text.getBytes(StandardCharsets.UTF_8)) + ")";
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * An event: its name, its container, and its arguments, of many the first 16.
     *
     * @param event the event
     * @return one line, such as {@code magic_write  container=a1f (started)  pathname="/tmp/x"  bytes=7f454c46 (4 bytes)}
     */
    public static String event(Event event) {
        return ShownEvent.of(event, argument -> true);
    }

    /**
     * An event: its name, its container, and some of its arguments, of many the first 16.
     *
     * @param event the event
     * @param arguments the names of those that matter
     * @return one line
     */
    public static String event(Event event, Set<String> arguments) {
        return ShownEvent.of(event, argument -> arguments.contains(argument.name()));
    }
}
