package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader promises to whoever calls it, rightly or wrongly. */
final class EventReaderContractTest {

    private static EventReader.Builder reading(String text) {
        return EventReader.of(stream(text), "s");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void there_is_no_event_before_the_first_next() throws IOException {
        try (EventReader reader = reading(EVENT).open()) {
            String message = "there is no current event: call next() first, and only while it returns true";
            assertThatThrownBy(reader::event)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
            assertThatThrownBy(reader::place)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void there_is_no_event_behind_the_last_and_next_stays_false() throws IOException {
        try (EventReader reader = reading(EVENT).open()) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.event().name()).isEqualTo("magic_write");
            assertThat(reader.next()).isFalse();
            assertThat(reader.next()).isFalse();
            assertThatThrownBy(reader::event).isInstanceOf(IllegalStateException.class);
            assertThat(reader.counts().lines()).isEqualTo(1);
        }
    }

    @Test
    void event_and_place_stay_the_same_until_next() throws IOException {
        try (EventReader reader = reading(EVENT).open()) {
            reader.next();
            assertThat(reader.event()).isSameAs(reader.event());
            assertThat(reader.place()).isEqualTo(reader.place());
        }
    }

    @Test
    void next_after_close_is_refused_and_closing_twice_is_harmless() throws IOException {
        EventReader reader = reading(EVENT).open();
        reader.next();
        reader.close();

        assertThatThrownBy(reader::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this reader is closed");
        assertThatThrownBy(reader::event).isInstanceOf(IllegalStateException.class);
        assertThatCode(reader::close).doesNotThrowAnyException();
        assertThat(reader.counts().events()).isEqualTo(1);
    }

    @Test
    void closing_closes_the_stream_plain_or_compressed() throws IOException {
        for (byte[] content : List.of(EVENT.getBytes(StandardCharsets.UTF_8), Gzip.of(EVENT))) {
            AtomicInteger closed = new AtomicInteger();
            InputStream stream = new ByteArrayInputStream(content) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
            EventReader reader = EventReader.of(stream, "s").open();
            reader.next();
            reader.close();
            assertThat(closed).hasPositiveValue();
        }
    }

    @Test
    void a_stream_opens_once() throws IOException {
        EventReader.Builder builder = reading(EVENT);
        builder.open().close();

        assertThatThrownBy(builder::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this stream was opened before");
    }

    @Test
    void a_file_opens_as_often_as_asked_and_lends_its_name_to_places(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), EVENT + "\n");
        EventReader.Builder builder = EventReader.of(file);
        for (int i = 0; i < 2; i++) {
            try (EventReader reader = builder.open()) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.place().source()).isEqualTo(file.toString());
            }
        }
    }

    @Test
    void a_missing_file_is_an_io_exception_when_opened(@TempDir Path folder) {
        EventReader.Builder builder = EventReader.of(folder.resolve("none"));

        assertThatThrownBy(builder::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_stream_that_fails_passes_its_exception_on_behind_the_lines_before_it() throws IOException {
        InputStream failing = new InputStream() {
            private final Deque<String> pieces = new ArrayDeque<>(List.of(EVENT + "\n" + EVENT));

            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] out, int offset, int length) throws IOException {
                if (pieces.isEmpty()) {
                    throw new IOException("disk on fire");
                }
                byte[] piece = pieces.poll().getBytes(StandardCharsets.UTF_8);
                System.arraycopy(piece, 0, out, offset, piece.length);
                return piece.length;
            }
        };
        try (EventReader reader = EventReader.of(failing, "s").open()) {
            assertThat(reader.next()).isTrue();
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("disk on fire");
        }
    }

    @Test
    void null_is_refused_at_once() {
        assertThatThrownBy(() -> EventReader.of((Path) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> EventReader.of(stream(""), null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> reading("").interest(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> reading("").onIssue(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> reading("").onWarning(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> reading("").limits(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void what_is_set_on_the_builder_later_does_not_change_an_open_reader(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), EVENT + "\nx\n");
        List<ReadIssue> first = new ArrayList<>();
        List<ReadIssue> second = new ArrayList<>();
        EventReader.Builder builder = EventReader.of(file).onIssue(first::add);
        try (EventReader reader = builder.open()) {
            builder.onIssue(second::add).interest(EventInterest::none);
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isFalse();
        }
        assertThat(first).hasSize(1);
        assertThat(second).isEmpty();
    }

    @Test
    void interest_is_asked_again_for_each_line() throws IOException {
        Deque<EventInterest> answers = new ArrayDeque<>(List.of(
                EventInterest.of(Set.of("a")),
                EventInterest.none(),
                EventInterest.all(),
                EventInterest.of(Set.of("b"))));
        String line = named("a") + named("b") + "\n";
        try (EventReader reader =
                reading(line.repeat(4)).interest(answers::poll).open()) {
            List<String> seen = new ArrayList<>();
            while (reader.next()) {
                seen.add(reader.place().line()
                        + reader.event().name()
                        + reader.place().index());
            }
            assertThat(seen).containsExactly("1a0", "3a0", "3b1", "4b1");
            assertThat(reader.counts().skipped(SkipReason.UNWANTED)).isEqualTo(1);
            assertThat(reader.counts().events()).isEqualTo(4);
        }
    }

    @Test
    void a_failed_line_fails_whatever_anybody_wants() throws IOException {
        try (EventReader reader =
                reading("{x}\n" + EVENT + "\n").interest(EventInterest::none).open()) {
            assertThat(reader.next()).isFalse();
            assertThat(reader.counts().failed(FailReason.INVALID)).isEqualTo(1);
            assertThat(reader.counts().skipped(SkipReason.UNWANTED)).isEqualTo(1);
        }
    }

    @Test
    void what_the_taker_of_issues_throws_comes_out_and_reading_can_go_on() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (EventReader reader = reading("x\n" + EVENT + "\n")
                .onIssue(issue -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("enough");
                })
                .open()) {
            assertThatThrownBy(reader::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
            assertThat(reader.next()).isTrue();
            assertThat(reader.counts().lines()).isEqualTo(2);
            assertThat(reader.counts().failedLines()).isEqualTo(1);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_kept_event_does_not_change_when_the_reader_goes_on() throws IOException {
        List<byte[]> lines = Golden.inputLines("dialect-N");
        lines.addAll(Golden.inputLines("dialect-P3"));
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        lines.forEach(line -> {
            all.writeBytes(line);
            all.write('\n');
        });
        List<Event> kept = Reading.of(all.toByteArray()).events();

        assertThat(kept).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(kept.get(i).hasSameContentAs(Documents.event(lines.get(i))))
                    .as("event of line %s", i + 1)
                    .isTrue();
        }
    }

    @Test
    void counts_can_be_taken_between_events() throws IOException {
        try (EventReader reader =
                reading("\n" + named("a") + "\nx\n" + named("b") + "\n").open()) {
            assertThat(reader.counts().lines()).isZero();
            reader.next();
            assertThat(reader.counts().lines()).isEqualTo(2);
            assertThat(reader.counts().failedLines()).isZero();
            reader.next();
            assertThat(reader.counts().lines()).isEqualTo(4);
            assertThat(reader.counts().failedLines()).isEqualTo(1);
        }
    }
}
