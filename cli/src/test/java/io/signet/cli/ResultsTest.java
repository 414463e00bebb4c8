package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output as pipes and disks behave. */
final class ResultsTest {

    @TempDir
    private Path dir;

    private String capture;

    @BeforeEach
    void write_a_capture() {
        capture = Captured.write(
                dir.resolve("a.jsonl"), Captured.drop("/tmp/1"), Captured.drop("/tmp/2"), Captured.drop("/tmp/3"));
    }

    /** Remembers what had been written each time it was flushed. */
    private static final class Flushed extends ByteArrayOutputStream {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void flush() {
            seen.add(toString(StandardCharsets.UTF_8));
        }
    }

    /** Takes one line, then fails. */
    private static final class Failing extends OutputStream {
        private final String message;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            if (taken.toString(StandardCharsets.UTF_8).endsWith("\n")) {
                throw new IOException(message);
            }
            taken.write(b);
        }
    }

    @Test
    void each_finding_is_flushed_on_its_own() {
        Flushed out = new Flushed();
        Run.withOutput(out, "replay", capture);
        List<String> lines = Run.of("replay", capture).out();
        assertThat(out.seen)
                .containsSubsequence(
                        lines.get(0) + "\n",
                        lines.get(0) + "\n" + lines.get(1) + "\n",
                        lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed: Pipe closed"})
    void a_reader_that_goes_away_is_no_error(String message) {
        Failing out = new Failing(message);
        Run run = Run.withOutput(out, "replay", capture);
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(out.taken.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void a_finding_is_in_the_exit_status_even_when_its_reader_goes_away() {
        assertThat(Run.withOutput(new Failing("Broken pipe"), "replay", "--exit-code", capture)
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void a_reader_of_the_list_that_goes_away_is_no_error() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Run run = Run.withOutput(gone, "list");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_full_disk_is_an_error_that_says_where() {
        for (String[] args :
                new String[][] {{"replay", capture}, {"replay", "--exit-code", "--format=json", capture}}) {
            Run run = Run.withOutput(new Failing("No space left on device"), args);
            assertThat(run.err())
                    .containsExactly(
                            "signet: cannot write results to standard output: No space left on device; make room"
                                    + " or write them elsewhere");
            assertThat(run.exit()).isEqualTo(3);
        }
    }

    @Test
    void a_full_disk_is_an_error_of_list_too() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Run run = Run.withOutput(full, "list");
        assertThat(run.err())
                .containsExactly(
                        "signet: cannot write results to standard output: No space left on device; make room or"
                                + " write them elsewhere");
        assertThat(run.exit()).isEqualTo(3);
    }
}
