package io.signet.event.json.internal.envelope;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message of syslog, of RFC 5424 or RFC 3164: {@code <14>1 TIME HOST tracee - - - E}, {@code <14>Aug  3 11:55:26 HOST tracee[1]: E}. */
final class Syslog implements TextEnvelope {

    private static final int HEAD = 1_000;

    private static final Pattern RFC_5424 = Pattern.compile(
            "<[0-9]{1,3}>1 (\\S{1,64}+) (\\S{1,255}+) \\S{1,48}+ \\S{1,128}+ \\S{1,32}+ (?:-|(?:\\[[^\\]]*+\\])++) ?+");
    private static final Pattern RFC_3164 = Pattern.compile(
            "<[0-9]{1,3}>[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2} (\\S{1,255}+) [^:\\[ ]{1,48}+(?:\\[[0-9]++\\])?+: ?+");

    @Override
    public String kind() {
        return "syslog";
    }

    @Override
    public @Nullable Opened open(String text) {
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        Matcher modern = RFC_5424.matcher(head);
        if (modern.lookingAt()) {
            return Opened.ofTail(
                    kind(), Facts.of(Times.of(modern.group(1)), modern.group(2), null), text, modern.end());
        }
        Matcher old = RFC_3164.matcher(head);
        return old.lookingAt()
                ? Opened.ofTail(kind(), Facts.of(Optional.empty(), old.group(1), null), text, old.end())
                : null;
    }

    @Override
    public boolean isBeginning(String text) {
        return text.length() < HEAD && (isBeginning(RFC_5424, text) || isBeginning(RFC_3164, text));
    }

    private static boolean isBeginning(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return !matcher.lookingAt() && matcher.hitEnd();
    }
}
