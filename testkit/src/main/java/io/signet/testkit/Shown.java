package io.signet.testkit;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.RawArgument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
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
     * A value: of an argument, or in a finding's data.
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
        return cut(String.valueOf(value));
    }

    /**
     * Text, in quotation marks.
     *
     * @param text any text
     * @return one line
     */
    public static String text(String text) {
        return "\"" + cut(text) + "\"";
    }

    private static String bytes(Bytes bytes) {
        String hex = bytes.toHex();
        boolean isLong = bytes.size() > MOST_BYTES;
        return (isLong ? hex.substring(0, 2 * MOST_BYTES) + "…" : hex) + " (" + bytes.size()
                + (bytes.size() == 1 ? " byte)" : " bytes)");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return EscapedText.of(text);
        }
        int half = LONGEST / 2;
        int head = Character.isHighSurrogate(text.charAt(half - 1)) ? half - 1 : half;
        int tail = Character.isLowSurrogate(text.charAt(text.length() - half)) ? half - 1 : half;
        return EscapedText.of(text.substring(0, head)) + "…" + EscapedText.of(text.substring(text.length() - tail))
                + " (" + text.length() + " characters, sha-256 " + hash(text) + ")";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * An event: its name, its container, and all its arguments.
     *
     * @param event the event
     * @return one line, such as {@code magic_write  container=a1f (started)  pathname="/tmp/x"  bytes=7f454c46 (4 bytes)}
     */
    public static String event(Event event) {
        return event(event, argument -> true);
    }

    /**
     * An event: its name, its container, and some of its arguments.
     *
     * @param event the event
     * @param arguments the names of those that matter
     * @return one line
     */
    public static String event(Event event, Set<String> arguments) {
        return event(event, argument -> arguments.contains(argument.name()));
    }

    private static String event(Event event, Predicate<RawArgument> wanted) {
        StringBuilder line = new StringBuilder(EscapedText.of(event.name()));
        line.append("  ").append(where(event));
        for (RawArgument argument : event.arguments()) {
            if (wanted.test(argument)) {
                line.append("  ")
                        .append(EscapedText.of(argument.name()))
                        .append('=')
                        .append(
                                argument.isNull()
                                        ? "null"
                                        : value(argument.value().orElse(null)));
            }
        }
        return line.toString();
    }

    /** {@code container=a1f (started)}, or the origin where there is no container. */
    private static String where(Event event) {
        ContainerInfo container = event.container();
        String id = container.id().orElse("");
        return switch (event.origin()) {
            case CONTAINER -> "container=" + (id.isEmpty() ? "?" : id(id)) + " (started)";
            case CONTAINER_INIT -> "container=" + (id.isEmpty() ? "?" : id(id)) + " (starting)";
            case HOST -> "host";
            case UNKNOWN -> "origin unknown";
        };
    }

    private static String id(String id) {
        return EscapedText.of(id.length() > 12 ? id.substring(0, 12) : id);
    }
}
