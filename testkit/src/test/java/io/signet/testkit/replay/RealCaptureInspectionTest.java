package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.EventTime;
import io.signet.event.json.TraceeDialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real captures, compared with what a search in their text counts. */
final class RealCaptureInspectionTest {

    private static final Path CAPTURES = Path.of("../examples/captures");
    private static final Pattern NAME = Pattern.compile("(?m)\"eventName\":\"([^\"]*)\",");
    private static final Pattern TIME = Pattern.compile("(?m)^\\{\"timestamp\":(\\d+),");

    static List<Path> captures() throws IOException {
        return CaptureFiles.in(CAPTURES);
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
            try (GZIPInputStream plain = new GZIPInputStream(Files.newInputStream(file))) {
                bytes = plain.readAllBytes();
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** Captures lie in folders called after the version that wrote them; the one beside the folders is of v0.24.1. */
    private static TraceeDialect writtenIn(Path file) {
        String folder = String.valueOf(CAPTURES.relativize(file).getName(0));
        return switch (folder) {
            case "tracee-v0.10.0" -> TraceeDialect.H;
            case "tracee-v0.12.0" -> TraceeDialect.J;
            case "tracee-v0.13.1" -> TraceeDialect.K;
            case "tracee-v0.15.1" -> TraceeDialect.L;
            case "tracee-v0.18.1", "tracee-v0.22.6" -> TraceeDialect.M;
            case "tracee-v0.24.1", "dropped-executables.jsonl" -> TraceeDialect.N;
            case "tracee-main" -> TraceeDialect.P3;
            default -> throw new IllegalArgumentException("which version wrote " + file + "?");
        };
    }

    @ParameterizedTest
    @MethodSource("captures")
    void every_line_of_a_real_capture_is_accounted_for_and_its_version_is_told(Path file) throws IOException {
        InspectionReport report = CaptureInspection.of(Capture.of(file)).run();

        assertThat(report.source().isCapture()).isTrue();
        assertThat(report.counts().lines())
                .isEqualTo(text(file).chars().filter(c -> c == '\n').count());
        assertThat(report.counts().failed()).isEmpty();
        assertThat(report.counts().fieldIssues()).isZero();
        assertThat(report.events().total()).isEqualTo(report.counts().events());
        assertThat(report.envelopes().total()).isEqualTo(report.counts().events());
        assertThat(report.dialects().total()).isEqualTo(report.counts().events());
        assertThat(report.dialectsOfEveryEvent()).containsExactly(writtenIn(file));
    }

    @Test
    void events_times_and_findings_are_those_in_the_text() throws IOException {
        Path file = CAPTURES.resolve("dropped-executables.jsonl");
        String text = text(file);
        InspectionReport report = CaptureInspection.of(Capture.of(file)).run();

        List<String> names = all(NAME, text);
        assertThat(report.events().total()).isEqualTo(names.size());
        assertThat(report.events().entries())
                .allSatisfy(entry -> assertThat(entry.count())
                        .isEqualTo(names.stream().filter(entry.key()::equals).count()));
        List<Long> times = all(TIME, text).stream().map(Long::valueOf).toList();
        Timeline timeline = report.timeline(EventTime.Clock.EPOCH).orElseThrow();
        assertThat(timeline.events()).isEqualTo(times.size());
        assertThat(timeline.first().time().nanos())
                .isEqualTo(times.stream().min(Long::compare).orElseThrow());
        assertThat(timeline.last().time().nanos())
                .isEqualTo(times.stream().max(Long::compare).orElseThrow());
        assertThat(timeline.inversions()).isEqualTo(4);
        assertThat(timeline.largestInversion().map(Timeline.Step::nanos)).hasValue(177_183_680L);
        assertThat(timeline.gaps())
                .extracting(Timeline.Step::nanos)
                .containsExactly(3_963_391_500L, 3_685_885_220L, 3_327_487_280L);
        assertThat(report.findings().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key().label()).isEqualTo("TRC-1022");
            assertThat(entry.key().eventName()).isEqualTo("dropped_executable");
            assertThat(entry.count())
                    .isEqualTo(
                            names.stream().filter("dropped_executable"::equals).count());
        });
    }
}
