package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureTest {

    @TempDir
    private Path directory;

    private Path file(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name + "\n");
    }

    private List<String> namesIn(Path where) throws IOException {
        return Capture.allIn(where).stream()
                .map(capture ->
                        where.relativize(Path.of(capture.name())).toString().replace('\\', '/'))
                .toList();
    }

    private static String contentOf(Capture capture) throws IOException {
        try (InputStream in = capture.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_file_is_called_by_its_path_as_given() {
        Path relative = Path.of("some", "..", "capture.jsonl");

        assertThat(Capture.of(relative).name()).isEqualTo(relative.toString());
    }

    @Test
    void a_file_is_opened_when_it_is_replayed_and_not_before() throws IOException {
        Capture capture = Capture.of(directory.resolve("later.jsonl"));
        file("later.jsonl");

        assertThat(contentOf(capture)).isEqualTo("later.jsonl\n");
    }

    @Test
    void a_stream_is_opened_anew_each_time() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        Capture capture = Capture.of("stdin", () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[0]);
        });
        assertThat(opened).hasValue(0);

        contentOf(capture);
        contentOf(capture);

        assertThat(opened).hasValue(2);
        assertThat(capture.name()).isEqualTo("stdin");
    }

    @Test
    void lines_in_memory_end_at_a_line_feed() throws IOException {
        assertThat(contentOf(Capture.ofLines("lines", "{}", "", "ä"))).isEqualTo("{}\n\nä\n");
        assertThat(contentOf(Capture.ofLines("none"))).isEmpty();
    }

    @Test
    void a_line_in_memory_that_would_be_two_is_refused() {
        assertThatThrownBy(() -> Capture.ofLines("lines", "{}", "{\n}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 holds a line feed, which ends a line");
    }

    @Test
    void its_text_is_its_name_escaped() {
        assertThat(Capture.ofLines("a\u001b[2J")).hasToString("a\\u001b[2J");
    }

    @Test
    void a_directory_gives_its_captures_sorted_from_all_levels_and_nothing_else() throws IOException {
        for (String name : List.of("b.jsonl", "a.log.gz", "z/y/x.ndjson", "C.JSON", "b.labels.jsonl", "notes.txt")) {
            file(name);
        }

        assertThat(namesIn(directory)).containsExactly("C.JSON", "a.log.gz", "b.jsonl", "z/y/x.ndjson");
    }

    @Test
    void a_directory_without_captures_gives_none() throws IOException {
        file("notes.txt");

        assertThat(Capture.allIn(directory)).isEmpty();
    }

    @Test
    void a_directory_that_is_called_like_a_capture_is_none() throws IOException {
        Files.createDirectory(directory.resolve("old.jsonl"));
        file("old.jsonl/a.jsonl");

        assertThat(namesIn(directory)).containsExactly("old.jsonl/a.jsonl");
    }

    @Test
    void a_link_to_a_file_is_followed_and_called_by_its_own_name() throws IOException {
        Path target = file("elsewhere/a.jsonl");
        Path where = Files.createDirectory(directory.resolve("captures"));
        Files.createSymbolicLink(where.resolve("link.jsonl"), target);
        Files.createSymbolicLink(where.resolve("broken.jsonl"), directory.resolve("missing.jsonl"));

        assertThat(namesIn(where)).containsExactly("link.jsonl");
    }

    @Test
    void a_link_to_a_directory_is_not_followed_so_that_there_is_no_circle() throws IOException {
        file("captures/a.jsonl");
        Path where = directory.resolve("captures");
        Files.createSymbolicLink(where.resolve("up"), directory);

        assertThat(namesIn(where)).containsExactly("a.jsonl");
    }

    @Test
    void a_directory_that_is_given_as_a_link_is_followed_and_names_stay_as_given() throws IOException {
        file("captures/sub/a.jsonl");
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("captures"));

        assertThat(Capture.allIn(link))
                .extracting(Capture::name)
                .containsExactly(link.resolve("sub").resolve("a.jsonl").toString());
    }

    @Test
    void a_directory_that_is_missing_or_none_is_an_error() throws IOException {
        Path file = file("a.jsonl");

        assertThatThrownBy(() -> Capture.allIn(directory.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Capture.allIn(file))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessage(file.toString());
    }
}
