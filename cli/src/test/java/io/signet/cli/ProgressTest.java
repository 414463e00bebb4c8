package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How far reading is: driven by reads and by a clock that the test turns. */
final class ProgressTest {

    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = Long.MAX_VALUE - 1_000;

    private Progress progress(boolean terminal, boolean quiet) {
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        return new Progress(streams, quiet, Interruption.none(), () -> now);
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_terminal_shows_one_line_that_is_rewritten_five_times_a_second_at_most() throws IOException {
        InputStream watched = progress(true, false).watch("a.jsonl", bytes(1_000), 1_000);
        watched.readNBytes(100);
        after(Duration.ofMillis(199));
        watched.readNBytes(100);
        assertThat(shown()).isEmpty();
        after(Duration.ofMillis(1));
        watched.readNBytes(55);
        assertThat(shown()).isEqualTo(CLEAR + "signet: a.jsonl: 255 B read (25 %)");
        watched.readNBytes(45);
        after(Duration.ofMillis(200));
        watched.readNBytes(1);
        assertThat(shown())
                .isEqualTo(CLEAR + "signet: a.jsonl: 255 B read (25 %)" + CLEAR + "signet: a.jsonl: 301 B read (30 %)");
    }

    @Test
    void elsewhere_it_is_a_line_every_five_seconds() throws IOException {
        InputStream watched = progress(false, false).watch("a.jsonl", bytes(2_000), 4_000);
        after(Duration.ofMillis(4_999));
        watched.readNBytes(1_000);
        assertThat(shown()).isEmpty();
        after(Duration.ofMillis(1));
        watched.readNBytes(500);
        after(Duration.ofSeconds(5));
        watched.readNBytes(100);
        assertThat(shown().lines())
                .containsExactly("signet: a.jsonl: 1.5 kB read (37 %)", "signet: a.jsonl: 1.6 kB read (40 %)");
    }

    @Test
    void nothing_is_shown_when_quiet() throws IOException {
        for (boolean terminal : new boolean[] {true, false}) {
            Progress progress = progress(terminal, true);
            after(Duration.ofHours(1));
            progress.watch("a.jsonl", bytes(10), 10).readAllBytes();
            progress.hide();
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void the_line_is_taken_away_once_before_something_else_is_printed() throws IOException {
        Progress progress = progress(true, false);
        InputStream watched = progress.watch("a.jsonl", bytes(10), 10);
        progress.hide();
        assertThat(shown()).isEmpty();
        after(Duration.ofSeconds(1));
        watched.readNBytes(10);
        progress.hide();
        progress.hide();
        assertThat(shown()).isEqualTo(CLEAR + "signet: a.jsonl: 10 B read (100 %)" + CLEAR);
    }

    @Test
    void lines_that_stand_for_good_are_not_taken_away() throws IOException {
        Progress progress = progress(false, false);
        InputStream watched = progress.watch("a.jsonl", bytes(10), 10);
        after(Duration.ofSeconds(5));
        watched.readNBytes(10);
        progress.hide();
        assertThat(shown()).isEqualTo("signet: a.jsonl: 10 B read (100 %)" + System.lineSeparator());
    }

    @Test
    void a_share_is_rounded_down_and_never_above_100() throws IOException {
        InputStream watched = progress(false, false).watch("grows.jsonl", bytes(3_000), 1_000);
        after(Duration.ofSeconds(5));
        watched.readNBytes(999);
        after(Duration.ofSeconds(5));
        watched.readNBytes(2_000);
        assertThat(shown().lines())
                .containsExactly("signet: grows.jsonl: 999 B read (99 %)", "signet: grows.jsonl: 3.0 kB read (100 %)");
    }

    @Test
    void without_a_known_size_there_is_no_share() throws IOException {
        Progress progress = progress(false, false);
        for (long size : new long[] {-1, 0}) {
            after(Duration.ofSeconds(5));
            progress.watch("-", bytes(7), size).readNBytes(7);
        }
        assertThat(shown().lines()).containsExactly("signet: -: 7 B read", "signet: -: 7 B read");
    }

    @Test
    void hostile_and_long_names_are_escaped_and_cut() throws IOException {
        Progress progress = progress(true, false);
        after(Duration.ofSeconds(1));
        progress.watch("\u001b[2J\r\n\u202e" + "x".repeat(500), bytes(1), -1).read();
        assertThat(shown())
                .startsWith(CLEAR + "signet: \\u001b[2J\\r\\n\\u202exxx")
                .endsWith("x: 1 B read")
                .hasSizeLessThan(150);
    }

    @Test
    void the_bytes_are_passed_on_as_they_are() throws IOException {
        byte[] content = {1, -1, 0, 127, -128};
        InputStream watched = progress(true, false).watch("a", new ByteArrayInputStream(content), 5);
        assertThat(watched.read()).isEqualTo(1);
        assertThat(watched.read()).isEqualTo(255);
        assertThat(watched.readAllBytes()).containsExactly(0, 127, -128);
        assertThat(watched.read()).isEqualTo(-1);
    }
}
