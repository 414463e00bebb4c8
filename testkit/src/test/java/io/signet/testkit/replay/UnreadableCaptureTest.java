package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.json.FailReason;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.ToySignature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures that are missing, damaged or cut: the others still run, and the report says which and why. */
final class UnreadableCaptureTest {

    private static final Capture GOOD = Capture.ofLines("good", Lines.open());

    @TempDir
    private Path directory;

    private static ToySignature firing() {
        return ToySignature.saying(event -> Verdict.of(Detection.empty()));
    }

    private Capture missing() {
        return Capture.of(directory.resolve("missing.jsonl"));
    }

    /** Two whole lines, and then the disk breaks. */
    private static Capture breaking() {
        byte[] lines = (Lines.open() + "\n" + Lines.open() + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("I/O error");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("I/O error");
            }
        };
        return Capture.of("breaking", () -> new SequenceInputStream(new ByteArrayInputStream(lines), broken));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_missing_file_is_an_error_unless_the_caller_takes_it() {
        ToySignature signature = firing();

        assertThatThrownBy(() -> Replay.of(missing(), GOOD).signature(signature).collect())
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(directory.resolve("missing.jsonl").toString());
        assertThat(signature.calls()).containsExactly("init", "close");
    }

    @Test
    void the_other_captures_are_read_when_the_caller_takes_it() throws IOException {
        List<String> told = new ArrayList<>();
        Capture missing = missing();

        CollectedReplay replay = Replay.of(missing, GOOD)
                .signature(firing())
                .onUnreadable((capture, error) ->
                        told.add(capture.name() + " " + error.getClass().getSimpleName()))
                .collect();

        assertThat(told).containsExactly(missing.name() + " NoSuchFileException");
        assertThat(replay.findings()).hasSize(1);
        assertThat(replay.report().sources()).hasSize(2);
        SourceReport report = replay.report().sources().get(0);
        assertThat(report.name()).isEqualTo(missing.name());
        assertThat(report.error()).containsInstanceOf(NoSuchFileException.class);
        assertThat(report.counts().lines()).isZero();
        assertThat(report.isCapture()).isFalse();
        assertThat(report.toString()).endsWith(", ended early");
        assertThat(replay.report().sources().get(1).isCapture()).isTrue();
    }

    @Test
    void what_stands_before_an_error_is_read_and_counted() throws IOException {
        List<String> told = new ArrayList<>();

        CollectedReplay replay = Replay.of(breaking(), GOOD)
                .signature(firing())
                .onUnreadable((capture, error) -> told.add(capture.name() + ": " + error.getMessage()))
                .collect();

        assertThat(told).containsExactly("breaking: I/O error");
        assertThat(replay.findings()).hasSize(3);
        assertThat(replay.report().sources().get(0).counts().events()).isEqualTo(2);
        assertThat(replay.report().sources().get(0).error()).isPresent();
    }

    @Test
    void an_error_comes_out_unless_the_caller_takes_it() {
        List<ReplayFinding> findings = new ArrayList<>();

        assertThatThrownBy(() -> Replay.of(breaking(), GOOD).signature(firing()).run(findings::add))
                .isInstanceOf(IOException.class)
                .hasMessage("I/O error");
        assertThat(findings).hasSize(2);
    }

    @Test
    void an_error_on_closing_keeps_the_counts() throws IOException {
        List<String> told = new ArrayList<>();
        Capture capture = Capture.of("closing", () -> new FilterInputStream(GOOD.open()) {
            @Override
            public void close() throws IOException {
                throw new IOException("of close");
            }
        });

        CollectedReplay replay = Replay.of(capture)
                .signature(firing())
                .onUnreadable((unreadable, error) -> told.add(error.getMessage()))
                .collect();

        assertThat(told).containsExactly("of close");
        assertThat(replay.report().sources()).singleElement().satisfies(source -> {
            assertThat(source.counts().events()).isEqualTo(1);
            assertThat(source.error()).isPresent();
        });
    }

    @Test
    void what_the_caller_throws_on_an_unreadable_capture_comes_out() {
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> Replay.of(missing(), GOOD)
                        .onUnreadable((capture, error) -> {
                            throw enough;
                        })
                        .collect())
                .isSameAs(enough);
    }

    @Test
    void a_gzip_that_is_cut_gives_what_stands_before_the_cut_and_one_failed_line() throws IOException {
        String[] lines = IntStream.range(0, 200)
                .mapToObj(i -> Lines.open().replace("node-1", "node-" + i * 7919))
                .toArray(String[]::new);
        byte[] whole = gzip(String.join("\n", lines) + "\n");
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        CollectedReplay replay = Replay.of(Capture.of("cut.gz", () -> new ByteArrayInputStream(cut)), GOOD)
                .signature(firing())
                .collect();

        SourceReport report = replay.report().sources().get(0);
        assertThat(report.error()).isEmpty();
        assertThat(report.counts().failed(FailReason.TRUNCATED)).isEqualTo(1);
        assertThat(report.counts().events()).isPositive().isLessThan(200);
        assertThat(report.counts().lines()).isEqualTo(report.counts().events() + 1);
        assertThat(replay.findings()).hasSize((int) report.counts().events() + 1);
    }

    @Test
    void a_gzip_that_is_damaged_is_unreadable() throws IOException {
        byte[] damaged = gzip(Lines.open() + "\n");
        Arrays.fill(damaged, 12, 40, (byte) 0xff);
        List<String> told = new ArrayList<>();

        Replay.of(Capture.of("damaged.gz", () -> new ByteArrayInputStream(damaged)), GOOD)
                .onUnreadable((capture, error) -> told.add(capture.name()))
                .collect();

        assertThat(told).containsExactly("damaged.gz");
    }

    @Test
    void a_gzip_is_read_whatever_it_is_called() throws IOException {
        byte[] whole = gzip(Lines.open() + "\n");

        CollectedReplay replay = Replay.of(Capture.of("stdin", () -> new ByteArrayInputStream(whole)))
                .signature(firing())
                .collect();

        assertThat(replay.findings()).hasSize(1);
    }
}
