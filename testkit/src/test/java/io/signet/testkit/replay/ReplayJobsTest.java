package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.ToySignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads read; what comes out is the same. */
final class ReplayJobsTest {

    @TempDir
    private Path folder;

    private static ToySignature firing() {
        return ToySignature.saying(event -> Verdict.of(Detection.of("name", event.name())));
    }

    private Path capture(String name, int lines) throws IOException {
        List<String> written = IntStream.range(0, lines)
                .mapToObj(i ->
                        "{\"timestamp\":" + i + ",\"hostProcessId\":1,\"contextFlags\":{\"containerStarted\":true},"
                                + "\"eventName\":\"" + (i % 7 == 0 ? "open" : "close") + "\",\"args\":[],\"pad\":\""
                                + "x".repeat(i % 300) + "\"}")
                .toList();
        return Files.write(folder.resolve(name), written);
    }

    private static List<String> replay(int jobs, Path... files) throws IOException {
        List<String> said = new ArrayList<>();
        ReplayReport report = Replay.of(List.of(files).stream().map(Capture::of).toList())
                .signature(firing())
                .jobs(jobs)
                .onIssue(issue -> said.add(issue.toString()))
                .run(finding ->
                        said.add(finding.place() + " " + finding.finding().id()));
        said.add(report.toString());
        return said;
    }

    @Test
    void findings_of_large_and_of_many_small_files_come_in_order_whatever_the_number_of_jobs() throws IOException {
        Path large = capture("large.jsonl", 6_000);
        List<Path> files = new ArrayList<>(List.of(large));
        for (int i = 0; i < 20; i++) {
            files.add(capture("small-" + i + ".jsonl", 80 + i));
        }
        files.add(large);
        Path[] all = files.toArray(Path[]::new);

        List<String> one = replay(1, all);

        assertThat(one).hasSizeGreaterThan(1_700);
        assertThat(replay(2, all)).isEqualTo(one);
        assertThat(replay(7, all)).isEqualTo(one);
    }

    @Test
    void signatures_run_in_the_thread_that_runs_the_replay() throws IOException {
        AtomicReference<Thread> ran = new AtomicReference<>();

        Replay.of(Capture.of(capture("large.jsonl", 3_000)))
                .signature(firing())
                .jobs(3)
                .run(finding -> ran.set(Thread.currentThread()));

        assertThat(ran.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void a_file_that_is_not_there_is_said_when_its_turn_comes() throws IOException {
        List<String> unreadable = new ArrayList<>();
        List<String> found = new ArrayList<>();

        Replay.of(
                        Capture.of(capture("first.jsonl", 100)),
                        Capture.of(folder.resolve("none.jsonl"), () -> {
                            throw new IOException("gone");
                        }),
                        Capture.of(capture("last.jsonl", 100)))
                .signature(firing())
                .jobs(4)
                .onUnreadable((capture, problem) -> unreadable.add(found.size() + " " + problem.getMessage()))
                .run(finding -> found.add(finding.toString()));

        assertThat(found).hasSize(30);
        assertThat(unreadable).containsExactly("15 gone");
    }

    @Test
    void no_thread_is_left_behind() throws IOException, InterruptedException {
        replay(3, capture("large.jsonl", 3_000));

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("signet-replay-")) {
                thread.join(60_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void jobs_are_one_or_more() {
        assertThatThrownBy(() -> Replay.of().jobs(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("jobs is 0: it takes at least one");
    }
}
