package io.signet.cli;

import io.signet.event.Bytes;
import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.file.FileKind;
import io.signet.event.file.MagicWrite;
import io.signet.event.json.Place;
import io.signet.signature.Finding;
import io.signet.signature.Severity;
import io.signet.testkit.replay.ReplayFinding;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A finding for people: place, signature and severity, then what was found as {@code key=value}. A value that is more than
 * a plain word stands in quotes, so that nothing a capture holds can pass for another field.
 */
final class FindingText {

    private static final String PATH = "path";
    private static final String UNKNOWN = "-";
    private static final int SHORT_ID = 12;
    private static final int SHOWN = 600;

    private FindingText() {}

    static String line(ReplayFinding found) {
        Finding finding = found.finding();
        Event event = finding.event();
        StringBuilder line = new StringBuilder()
                .append(found.place().map(Place::toString).orElse("(end)"))
                .append(": ")
                .append(EscapedText.of(finding.metadata().id(), SHOWN))
                .append(' ')
                .append(finding.metadata()
                        .severity()
                        .map(FindingText::lowerCase)
                        .orElse(UNKNOWN));
        field(line, PATH, path(finding));
        field(line, "file", fileKind(event));
        field(line, "container", event.container().id().map(FindingText::shortId));
        field(line, "image", event.container().image());
        field(line, "process", event.process().name());
        field(line, "pid", number(event.process().hostPid()));
        for (Map.Entry<String, Object> data : finding.data().entrySet()) {
            if (!data.getKey().equals(PATH)) {
                field(line, Shown.word(data.getKey()), Optional.of(text(data.getValue())));
            }
        }
        return line.toString();
    }

    private static void field(StringBuilder line, String key, Optional<String> value) {
        line.append(' ').append(key).append('=').append(value.map(Shown::word).orElse(UNKNOWN));
    }

    /** What the signature says, or else what its event says. */
    private static Optional<String> path(Finding finding) {
        return Optional.ofNullable(finding.data().get(PATH))
                .map(FindingText::text)
                .or(() -> finding.event().argument(MagicWrite.PATHNAME).toOptional());
    }

    private static Optional<String> fileKind(Event event) {
        return event.argument(MagicWrite.BYTES).toOptional().map(FileKind::of).map(FileKind::toString);
    }

    private static Optional<String> number(OptionalLong number) {
        return number.isPresent() ? Optional.of(Long.toString(number.getAsLong())) : Optional.empty();
    }

    private static String shortId(String id) {
        return id.length() > SHORT_ID ? id.substring(0, SHORT_ID) : id;
    }

    private static String lowerCase(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return value instanceof Bytes bytes ? bytes.toHex() : value.toString();
    }
}
