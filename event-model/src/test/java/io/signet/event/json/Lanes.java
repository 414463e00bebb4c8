package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a source with the fast path and without, and holds both readings against each other. */
final class Lanes {

    /** So many lines that Tracee's image prints, and the fast path may be gone. */
    private static final byte[] PREFIX = "INFO: ready\n".repeat(64).getBytes(StandardCharsets.UTF_8);

    private static final int PREFIX_LINES = 64;

    private static final Pattern NAMED =
            Pattern.compile("[nN]ame\\\\*\"[ \t\r]*(:?)[ \t\r]*(\\\\*\"([^\"\\\\]*)[\"\\\\])?");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\u00(3[0-9]|4[1-9a-fA-F]|5[0-9aAcCfF]|6[1-9a-fA-F]|7[0-9aA]|22)");

    private Lanes() {}

    /** All lanes agree on the lines of a source. */
    static void agree(byte[] lines, Set<String> wanted, List<Integer> pieces, int buffer) throws IOException {
        agree(lines, wanted, pieces, buffer, DecodeLimits.defaults());
    }

    static void agree(byte[] lines, Set<String> wanted, List<Integer> pieces, int buffer, DecodeLimits limits)
            throws IOException {
        agreeOnWanted(lines, wanted, pieces, buffer, limits);
        agreeOnAll(lines, pieces, buffer, limits);
    }

    static void agreeOnWanted(byte[] lines, Set<String> wanted, List<Integer> pieces, int buffer, DecodeLimits limits)
            throws IOException {
        byte[] source = joined(PREFIX, lines);
        EventInterest interest = EventInterest.of(wanted);
        UnaryOperator<EventReader.Builder> settings = builder -> builder.interest(() -> interest)
                .limits(limits)
                .checkFields(true)
                .expecting(buffer);
        Reading exact = Reading.of(source, builder -> settings.apply(builder).exactOnly());
        Reading fast = Reading.of(new Pieces(source, pieces), settings);

        sameEvents(fast, exact, source);
        assertThat(fast.warnings()).isEqualTo(exact.warnings());
        sameIssues(fast, exact, Golden.lines(source), wanted);
    }

    private static void agreeOnAll(byte[] lines, List<Integer> pieces, int buffer, DecodeLimits limits)
            throws IOException {
        byte[] source = joined(PREFIX, lines);
        UnaryOperator<EventReader.Builder> all =
                builder -> builder.limits(limits).checkFields(true).expecting(buffer);
        Reading exact = Reading.of(source, builder -> all.apply(builder).exactOnly());
        Reading fast = Reading.of(new Pieces(source, pieces), all);

        sameEvents(fast, exact, source);
        assertThat(shown(fast.issues())).isEqualTo(shown(exact.issues()));
        assertThat(fast.counts()).isEqualTo(exact.counts());
    }

    private static void sameEvents(Reading fast, Reading exact, byte[] source) {
        assertThat(fast.places())
                .as(() -> new String(source, PREFIX.length, source.length - PREFIX.length, StandardCharsets.UTF_8))
                .isEqualTo(exact.places());
        for (int i = 0; i < exact.events().size(); i++) {
            same(fast.events().get(i), exact.events().get(i));
        }
    }

    private static void same(Event fast, Event exact) {
        assertThat(fast.hasSameContentAs(exact)).as(exact.toString()).isTrue();
        assertThat(fast.toString()).isEqualTo(exact.toString());
        assertThat(EventEncoder.tracee024().encodeToString(fast))
                .isEqualTo(EventEncoder.tracee024().encodeToString(exact));
        assertThat(EventEncoder.traceeMain().encodeToString(fast))
                .isEqualTo(EventEncoder.traceeMain().encodeToString(exact));
    }

    /** Only issues of lines that certainly hold nothing wanted may be missing, and these lines are counted as unwanted. */
    private static void sameIssues(Reading fast, Reading exact, List<byte[]> lines, Set<String> wanted) {
        List<String> shown = new ArrayList<>();
        long dropped = 0;
        Set<String> ofFast = new HashSet<>(shown(fast.issues()));
        for (ReadIssue issue : exact.issues()) {
            boolean isMissing = !ofFast.contains(issue.toString());
            if (isMissing) {
                byte[] line = lines.get((int) issue.place().line() - 1);
                assertThat(mayHold(line, wanted))
                        .as("dropped: " + new String(line, StandardCharsets.ISO_8859_1))
                        .isFalse();
                assertThat(issue.lines()).isEqualTo(1);
                dropped++;
            } else {
                shown.add(issue.toString());
            }
        }
        assertThat(shown(fast.issues())).isEqualTo(shown);
        ReadCounts counts = fast.counts();
        assertThat(counts.bytes()).isEqualTo(exact.counts().bytes());
        assertThat(counts.lines()).isEqualTo(exact.counts().lines());
        assertThat(counts.eventLines()).isEqualTo(exact.counts().eventLines());
        assertThat(counts.events()).isEqualTo(exact.counts().events());
        assertThat(counts.fieldIssues()).isEqualTo(exact.counts().fieldIssues());
        assertThat(counts.skipped(SkipReason.UNWANTED))
                .isEqualTo(exact.counts().skipped(SkipReason.UNWANTED) + dropped);
        assertThat(counts.skippedLines() + counts.failedLines())
                .isEqualTo(exact.counts().skippedLines() + exact.counts().failedLines());
    }

    private static List<String> shown(List<ReadIssue> issues) {
        return issues.stream().map(ReadIssue::toString).toList();
    }

    /** The two arguments, said in another way than the code says them. */
    private static boolean mayHold(byte[] bytes, Set<String> wanted) {
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!line.startsWith("{\"timestamp\":")
                || line.indexOf('\0') >= 0
                || ESCAPE.matcher(line).find()) {
            return true;
        }
        if (wanted.stream().noneMatch(name -> line.contains('"' + name + '"') || line.contains('"' + name + '\\'))) {
            return false;
        }
        boolean isNamed = false;
        Matcher names = NAMED.matcher(line);
        while (names.find()) {
            if (!names.group(1).isEmpty()) {
                isNamed = true;
                if (names.group(3) == null || wanted.contains(names.group(3))) {
                    return true;
                }
            }
        }
        return !isNamed || line.contains("api\"") || line.contains("api\\");
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** Why a line is skipped or fails behind a source's beginning; "event" when it gives one. */
    static String fate(String line, Set<String> wanted) throws IOException {
        Reading reading = Reading.of(
                new ByteArrayInputStream(joined(PREFIX, (line + "\n").getBytes(StandardCharsets.UTF_8))),
                builder -> builder.interest(() -> EventInterest.of(wanted)));
        if (!reading.events().isEmpty()) {
            return "event";
        }
        ReadIssue last = reading.issues().get(reading.issues().size() - 1);
        return reading.counts().skipped(SkipReason.UNWANTED) > 0 ? "unwanted" : last.reason();
    }
}
