package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C: what was found stands, nothing more is read, and the summary is printed. */
@Timeout(60)
final class InterruptionTest {

    @TempDir
    private Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void end_threads() {
        executor.shutdownNow();
    }

    /** Gives its content and then blocks, as a pipe does whose writer has nothing to say. */
    private static final class Pipe extends InputStream {
        private final byte[] content;
        private final CountDownLatch blocked = new CountDownLatch(1);
        private int position;

        Pipe(byte[] content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("only used with a buffer");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (position < content.length) {
                int count = Math.min(length, content.length - position);
                System.arraycopy(content, position, buffer, offset, count);
                position += count;
                return count;
            }
            blocked.countDown();
            try {
                new CountDownLatch(1).await();
                return -1;
            } catch (InterruptedException e) {
                throw new InterruptedIOException("as channels say it");
            }
        }
    }

    private int interruptWhenBlocked(Pipe pipe, String... args) throws Exception {
        Streams streams = new Streams(pipe, out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        Interruption interruption = Interruption.none();
        CountDownLatch started = new CountDownLatch(1);
        Thread[] running = new Thread[1];
        Future<Integer> exit = executor.submit(() -> {
            running[0] = Thread.currentThread();
            started.countDown();
            try {
                return SignetCommand.run(streams, interruption, args);
            } finally {
                interruption.done();
            }
        });
        started.await();
        pipe.blocked.await();
        interruption.stop(running[0]);
        return exit.get();
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_run_blocked_on_standard_input_keeps_its_findings_and_ends_with_its_summary() throws Exception {
        Pipe pipe = new Pipe(Captured.bytes(Captured.drop("/tmp/1"), Captured.drop("/tmp/2")));
        int exit = interruptWhenBlocked(pipe, "replay", "-");
        assertThat(stdout().lines()).hasSize(2);
        assertThat(stderr().lines().findFirst().orElseThrow()).startsWith("interrupted after 1 capture in ");
        assertThat(stderr().lines())
                .contains("    raised                   2   2 findings")
                .noneMatch(line -> line.startsWith("signet: "));
        assertThat(exit).isZero();
    }

    @Test
    void a_finding_is_counted_in_the_exit_status_all_the_same() throws Exception {
        Pipe pipe = new Pipe(Captured.bytes(Captured.drop("/tmp/1")));
        assertThat(interruptWhenBlocked(pipe, "replay", "--exit-code", "-")).isEqualTo(1);
    }

    @Test
    void a_run_that_got_nothing_yet_says_so() throws Exception {
        interruptWhenBlocked(new Pipe(new byte[0]), "replay", "-");
        assertThat(stdout()).isEmpty();
        assertThat(stderr().lines().findFirst().orElseThrow()).startsWith("interrupted after 0 captures in ");
    }

    @Test
    void later_captures_are_not_read_and_not_complained_of() throws Exception {
        String later = Captured.write(dir.resolve("later.jsonl"), Captured.drop("/tmp/later"));
        Pipe pipe = new Pipe(Captured.bytes(Captured.drop("/tmp/1")));
        int exit = interruptWhenBlocked(
                pipe, "replay", "-", later, dir.resolve("missing").toString());
        assertThat(stdout()).doesNotContain("/tmp/later");
        assertThat(stderr()).doesNotContain("signet: ").contains("interrupted after 1 capture in ");
        assertThat(exit).isZero();
    }

    @Test
    void an_interrupted_compressed_pipe_is_no_damaged_one() throws Exception {
        byte[] whole = Captured.gzip(Captured.bytes(Captured.drop("/tmp/1"), Captured.drop("/tmp/2")));
        interruptWhenBlocked(new Pipe(java.util.Arrays.copyOf(whole, whole.length - 1)), "replay", "-");
        assertThat(stdout().lines()).hasSize(2);
        assertThat(stderr()).doesNotContain("signet: ").startsWith("interrupted after 1 capture in ");
    }

    @Test
    void quiet_is_quiet_then_too() throws Exception {
        interruptWhenBlocked(new Pipe(Captured.bytes(Captured.drop("/tmp/1"))), "replay", "--quiet", "-");
        assertThat(stderr()).isEmpty();
        assertThat(stdout().lines()).hasSize(1);
    }

    @Test
    void an_interrupted_conversion_keeps_its_lines_and_ends_with_its_summary() throws Exception {
        Pipe pipe = new Pipe(Captured.bytes(Captured.drop("/tmp/1"), Captured.drop("/tmp/2")));
        int exit = interruptWhenBlocked(pipe, "convert", "--to=tracee-main", "-");
        assertThat(stdout().lines()).hasSize(2);
        assertThat(stderr()).startsWith("interrupted after 1 capture in ").contains("lost: hostName (2 events): ");
        assertThat(exit).isZero();
    }

    @Test
    void after_the_run_there_is_nothing_to_stop() {
        Interruption interruption = Interruption.none();
        interruption.done();
        interruption.stop(Thread.currentThread());
        assertThat(Thread.interrupted()).isFalse();
        assertThat(interruption.requested()).isFalse();
    }
}
