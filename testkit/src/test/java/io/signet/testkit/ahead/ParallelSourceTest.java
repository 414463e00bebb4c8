package io.signet.testkit.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventInterest;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadIssue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Several threads read what one reads: the same events, issues, warnings and counts, in the same order. */
final class ParallelSourceTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, task -> {
        Thread worker = new Thread(task, "worker");
        worker.setDaemon(true);
        return worker;
    });
    private static final String BEGINNING = line(0).repeat(70);
    private static final DecodeLimits LIMITS =
            DecodeLimits.builder().lineBytes(900).build();

    private static String line(int id) {
        return "{\"timestamp\":" + id
                + ",\"hostProcessId\":1,\"contextFlags\":{\"containerStarted\":true},\"eventName\":\""
                + (id % 3 == 0 ? "magic_write" : "close") + "\",\"args\":[]}\n";
    }

    /** All that comes out, in words, in the order in which it comes. */
    private static List<String> said(EventSource source, List<String> said) throws IOException {
        try (source) {
            while (source.next()) {
                said.add(source.place() + " " + source.place().byteOffset() + " " + source.event());
            }
            said.add(source.counts() + " " + source.recognised());
        } catch (IOException e) {
            said.add(source.counts() + " " + source.recognised() + " " + e.getMessage());
        }
        return said;
    }

    private static List<String> ofOne(InputStream stream, Function<InputStream, EventReader.Builder> settings)
            throws IOException {
        List<String> said = new ArrayList<>();
        return said(
                EventSource.of(settings.apply(stream)
                        .onIssue(issue -> said.add(shown(issue)))
                        .onWarning(said::add)
                        .open()),
                said);
    }

    private static List<String> ofSeveral(
            InputStream stream, int block, Function<InputStream, EventReader.Builder> settings) throws IOException {
        List<String> said = new ArrayList<>();
        ReadingAhead how = new ReadingAhead(WORKERS, 4, block, LIMITS.lineBytes(), settings);
        ParallelSource source = new ParallelSource(stream, how, issue -> said.add(shown(issue)), said::add);
        source.begin();
        return said(source, said);
    }

    private static String shown(ReadIssue issue) {
        return issue + " " + issue.place().byteOffset() + " " + issue.lines();
    }

    private static EventReader.Builder settings(InputStream stream) {
        EventInterest interest = EventInterest.of(List.of("magic_write"));
        return EventReader.of(stream, "capture")
                .limits(LIMITS)
                .checkFields(true)
                .interest(() -> interest);
    }

    private static void same(byte[] source, int block) throws IOException {
        assertThat(ofSeveral(new ByteArrayInputStream(source), block, ParallelSourceTest::settings))
                .isEqualTo(ofOne(new ByteArrayInputStream(source), ParallelSourceTest::settings));
    }

    private static void same(String source, int block) throws IOException {
        same(source.getBytes(StandardCharsets.UTF_8), block);
    }

    @Property(tries = 300)
    void reads_as_one_reader_does(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5000) int block)
            throws IOException {
        Random random = new Random(seed);
        StringBuilder source = new StringBuilder(random.nextInt(5) == 0 ? "" : BEGINNING);
        for (int i = random.nextInt(120); i > 0; i--) {
            source.append(random.nextInt(12) == 0 ? odd(random) : line(random.nextInt(1000)));
        }
        if (random.nextBoolean()) {
            source.append(line(3).strip());
        }
        same(source.toString(), block);
    }

    private static String odd(Random random) {
        List<String> odd = List.of(
                "\n",
                "no json\n",
                "INFO: x\n",
                "{\"timestamp\":1,\"eventName\":\"magic_write\",\n",
                "[\n" + line(3) + "]\n",
                "{\n  \"eventName\":\"magic_write\",\n  \"args\":[]\n}\n",
                "{\n",
                "[\n",
                line(3).repeat(20).replace("\n", "") + "\n",
                "{\"timestamp\":1,\"eventName\":\"magic_write\",\"args\":[],\"a\":\"" + "x".repeat(2000) + "\"}\n",
                "{\"timestamp\":1,\"eventName\":\"magic_write\",\"processId\":\"x\",\"args\":[]}\n");
        return odd.get(random.nextInt(odd.size()));
    }

    @Test
    void blocks_of_any_size_make_no_difference() throws IOException {
        String source =
                BEGINNING + line(1) + "broken\n" + line(2) + line(3) + "{\"eventName\":\"magic_write\",\"args\":[]}";
        for (int block = 1; block < 400; block++) {
            same(source, block);
        }
    }

    @Test
    void a_document_over_several_lines_is_read_whole_and_all_behind_it() throws IOException {
        String pretty = "{\n  \"eventName\":\"magic_write\",\n  \"args\":[]\n}\n";

        same(BEGINNING + pretty + line(3).repeat(50) + pretty + line(6), 300);
    }

    @Test
    void what_is_no_recording_is_warned_of() throws IOException {
        same("something else\n".repeat(500), 256);
    }

    @Test
    void gzip_is_read_by_one() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write((BEGINNING + line(3).repeat(300)).getBytes(StandardCharsets.UTF_8));
        }

        same(gzip.toByteArray(), 64);
    }

    @Test
    void lines_before_a_damaged_place_are_read_before_it_is_said() throws IOException {
        byte[] readable = (BEGINNING + line(3).repeat(20) + "{\"timest").getBytes(StandardCharsets.UTF_8);

        List<String> several = ofSeveral(failingBehind(readable), 512, ParallelSourceTest::settings);

        assertThat(several).isEqualTo(ofOne(failingBehind(readable), ParallelSourceTest::settings));
        assertThat(several.get(several.size() - 1)).endsWith("the disk is gone");
    }

    private static InputStream failingBehind(byte[] readable) {
        return new SequenceInputStream(new ByteArrayInputStream(readable), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    @Test
    void an_error_in_a_worker_comes_out() {
        assertThatThrownBy(() -> ofSeveral(
                        new ByteArrayInputStream(BEGINNING.getBytes(StandardCharsets.UTF_8)),
                        256,
                        stream -> settings(stream).interest(() -> {
                            throw new IllegalArgumentException("no interest");
                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a worker failed")
                .hasRootCauseMessage("no interest");
    }
}
