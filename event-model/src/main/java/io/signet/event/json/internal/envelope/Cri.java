package io.signet.event.json.internal.envelope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A log line of a container runtime: {@code TIME stdout F E}, with {@code P} instead of {@code F} for a part of a line. */
public final class Cri implements TextEnvelope {

    /** Everything before the record is shorter. */
    private static final int HEAD = 200;

    private static final Pattern PREFIX =
            Pattern.compile("(\\S{1,64}+) (stdout|stderr) ([FP])(?::[^: ]{0,32}+){0,3}+(?: |$)");

    private static final Pattern BEGINNING = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})"
                    + " (?:stdout|stderr) [FP] ?");

    /**
     * What stands before a record.
     *
     * @param length of all of it
     * @param flag where the flag stands
     */
    public record Prefix(String time, String stream, boolean isPart, int flag, int length) {}

    /** Reads it; null when the text begins in another way. */
    public static @Nullable Prefix prefix(String text) {
        Matcher matcher = PREFIX.matcher(text.length() > HEAD ? text.substring(0, HEAD) : text);
        return matcher.lookingAt()
                ? new Prefix(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3).equals("P"),
                        matcher.start(3),
                        matcher.end())
                : null;
    }

    @Override
    public String kind() {
        return "cri";
    }

    @Override
    public @Nullable Opened open(String text) {
        Prefix prefix = prefix(text);
        if (prefix == null) {
            return null;
        }
        Facts facts = Facts.of(Times.of(prefix.time()), null, prefix.stream());
        return Opened.ofTail(kind(), facts, text, prefix.length()).splitBy("the container runtime", prefix.isPart());
    }

    @Override
    public boolean isBeginning(String text) {
        Matcher matcher = BEGINNING.matcher(text);
        return matcher.matches() || matcher.hitEnd();
    }
}
