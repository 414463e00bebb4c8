package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class EventDecoderTest {

    @Provide
    Arbitrary<byte[]> anyBytes() {
        return HostileBytes.anyBytes();
    }

    @Provide
    Arbitrary<byte[]> damagedLines() {
        return HostileBytes.damagedLines();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void never_throws_on_any_bytes(@ForAll("anyBytes") byte[] bytes) {
        assertThatFatesAreComplete(bytes);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void never_throws_on_damaged_lines(@ForAll("damagedLines") byte[] bytes) {
        assertThatFatesAreComplete(bytes);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void never_throws_on_damaged_gzip(@ForAll("damagedLines") byte[] bytes, @ForAll int place, @ForAll byte value) {
        byte[] compressed = Gzip.of(bytes);
        compressed[2 + Math.floorMod(place, compressed.length - 2)] = value;
        EventDecoder.Decoded decoded = EventDecoder.create().decode(compressed, "x");

        assertThat(decoded.events()).doesNotContainNull();
    }

    private static void assertThatFatesAreComplete(byte[] bytes) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(bytes, "x");

        assertThat(decoded.events().size() + decoded.issues().size())
                .isGreaterThanOrEqualTo(Golden.lines(bytes).size());
        decoded.events().forEach(event -> assertThat(event.toString()).isNotEmpty());
    }

    @Test
    void a_document_may_hold_no_one_or_several_events() {
        assertThat(Documents.decode("").events()).isEmpty();
        assertThat(Documents.decode("").issues()).isEmpty();
        assertThat(Documents.events(EVENT)).hasSize(1);
        assertThat(Documents.events("[" + named("a") + "," + named("b") + "]"))
                .extracting(Event::name)
                .containsExactly("a", "b");
        assertThat(Documents.events(named("a") + "\n" + named("b"))).hasSize(2);
    }

    @Test
    void issues_name_the_source_and_the_place() {
        EventDecoder.Decoded decoded =
                EventDecoder.create().decode((EVENT + "\n{x}\n").getBytes(StandardCharsets.UTF_8), "topic-3@17");

        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.issues().get(0))
                .hasToString("topic-3@17:2 (byte 38): invalid: not JSON: unexpected character 'x'"
                        + " (at byte 2 of the line)");
    }

    @Test
    void damaged_gzip_is_an_issue_behind_the_lines_before_it() {
        byte[] bytes = Gzip.of(EVENT + "\n");
        bytes[bytes.length - 8] ^= 1;
        EventDecoder.Decoded decoded = EventDecoder.create().decode(bytes, "x");

        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.issues().get(0))
                .hasToString("x:2 (byte 38): invalid: x: damaged gzip data after 38 decompressed bytes"
                        + " (wrong checksum); record or copy the file anew");
    }

    @Test
    void gzip_that_expands_beyond_the_limit_is_too_long_behind_the_lines_before_it() {
        DecodeLimits limits = DecodeLimits.builder().gzipExpansion(2).build();
        EventDecoder.Decoded decoded =
                EventDecoder.withLimits(limits).decode(Gzip.of((EVENT + "\n" + " ".repeat(3 << 20))), "x");

        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.issues()).hasSize(1);
        assertThat(decoded.issues().get(0).failReason()).contains(FailReason.TOO_LONG);
        assertThat(decoded.issues().get(0).place().line()).isEqualTo(2);
        assertThat(decoded.issues().get(0).message())
                .startsWith("x: expands to more than 2 times its compressed size after ")
                .endsWith(" bytes: raise DecodeLimits.gzipExpansion if this is meant, or decompress it first");
    }

    @Test
    void limits_hold() {
        DecodeLimits limits = DecodeLimits.builder().lineBytes(10).build();

        assertThat(EventDecoder.withLimits(limits)
                        .decode(EVENT.getBytes(StandardCharsets.UTF_8), "x")
                        .issues())
                .extracting(ReadIssue::reason)
                .containsExactly("too_long");
    }

    @Test
    void events_do_not_change_with_the_array_they_came_from() {
        byte[] bytes = Golden.inputLines("dialect-N").get(0);
        Event event = Documents.event(bytes);
        String before = EventEncoder.tracee024().encodeToString(event);
        Arrays.fill(bytes, (byte) 'x');

        assertThat(EventEncoder.tracee024().encodeToString(event)).isEqualTo(before);
    }

    @Test
    void what_was_decoded_cannot_be_changed() {
        EventDecoder.Decoded decoded = Documents.decode(EVENT + "\n\n");

        assertThatThrownBy(() -> decoded.events().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> decoded.issues().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void null_is_refused_at_once() {
        assertThatThrownBy(() -> EventDecoder.withLimits(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> EventDecoder.create().decode(null, "x"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("document");
        assertThatThrownBy(() -> EventDecoder.create().decode(new byte[0], null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("source");
    }

    @Test
    void many_threads_may_use_one_decoder() throws Exception {
        List<byte[]> lines = new ArrayList<>(Golden.inputLines("dialect-N"));
        lines.addAll(Golden.inputLines("dialect-P3"));
        WrappedLines.all().values().forEach(line -> lines.add(SplitText.bytes(line.text())));
        lines.add(Gzip.of(EVENT));
        lines.add(SplitText.bytes(PrettyText.of("[" + EVENT + "," + EVENT + "]")));
        EventDecoder decoder = EventDecoder.create();
        List<String> expected = encoded(decoder, lines);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> encoded(decoder, lines)));
            }
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> encoded(EventDecoder decoder, List<byte[]> lines) {
        return lines.stream()
                .flatMap(line -> decoder.decode(line, "x").events().stream())
                .map(EventEncoder.tracee024()::encodeToString)
                .toList();
    }
}
