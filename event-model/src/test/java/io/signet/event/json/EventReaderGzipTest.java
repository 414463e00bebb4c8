package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compressed sources. */
final class EventReaderGzipTest {

    private static final String CUT_BETWEEN_LINES =
            "truncated: the gzip data is cut here; what stands before it was read";

    @Test
    void is_recognised_by_its_first_bytes_and_read_like_plain() throws IOException {
        String lines = named("a") + "\nINFO: x\n" + named("b") + "\n";

        assertThat(Reading.of(Gzip.of(lines)).comparable())
                .isEqualTo(Reading.of(lines).comparable());
    }

    @Test
    void members_follow_each_other_also_in_the_middle_of_a_line() throws IOException {
        byte[] bytes = Gzip.of(named("a").substring(0, 9), "", named("a").substring(9) + "\n" + named("b"), "\n");

        assertThat(Reading.of(bytes).names()).containsExactly("a", "b");
    }

    @Test
    void zeros_behind_the_last_member_are_padding() throws IOException {
        byte[] bytes = Arrays.copyOf(Gzip.of(EVENT + "\n"), 2048);
        Reading reading = Reading.of(bytes);

        assertThat(reading.events()).hasSize(1);
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void a_cut_at_any_byte_loses_only_what_lies_behind_it_and_says_so() throws IOException {
        String line = EVENT + "\n";
        byte[] bytes = Gzip.of(line + line, line);
        for (int length = 2; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Reading reading = Reading.of(cut);

            boolean betweenMembers = length == Gzip.of(line + line).length;
            assertThat(reading.issues())
                    .as("issues when cut at byte %s", length)
                    .hasSize(betweenMembers ? 0 : 1)
                    .allMatch(issue -> issue.reason().equals("truncated"));
            assertThat(reading.counts().lines())
                    .as("lines when cut at byte %s", length)
                    .isEqualTo(reading.events().size() + reading.issues().size());
            assertThat(reading.events())
                    .as("events when cut at byte %s", length)
                    .hasSizeLessThanOrEqualTo(3);
        }
        assertThat(Reading.of(Arrays.copyOf(bytes, bytes.length - 1)).names()).hasSize(3);
    }

    @Test
    void a_cut_behind_a_whole_line_is_a_failed_line_of_its_own() throws IOException {
        byte[] bytes = Gzip.of(EVENT + "\n");
        Reading reading = Reading.of(Arrays.copyOf(bytes, bytes.length - 3));

        assertThat(reading.events()).hasSize(1);
        assertThat(reading.shown()).containsExactly("capture.jsonl:2 (byte 38): " + CUT_BETWEEN_LINES);
        assertThat(reading.counts().lines()).isEqualTo(2);
    }

    @Test
    void a_cut_inside_a_line_fails_that_line() throws IOException {
        byte[] whole = Gzip.of(EVENT + "\n", EVENT.substring(0, 15));
        Reading reading = Reading.of(Arrays.copyOf(whole, whole.length - 8));

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:2 (byte 38): truncated: the gzip data is cut, in the middle of this line;"
                                + " what stands before it was read (at byte 16 of the line)");
    }

    @Test
    void a_cut_in_the_header_of_a_later_member_is_not_taken_for_the_end() throws IOException {
        byte[] first = Gzip.of(EVENT + "\n");
        byte[] both = Gzip.of(EVENT + "\n", EVENT + "\n");

        assertThat(Reading.of(Arrays.copyOf(both, first.length + 5)).reasons()).containsExactly("2 truncated");
    }

    @Test
    void something_else_behind_a_member_is_damage() {
        byte[] member = Gzip.of(EVENT + "\n");
        byte[] bytes = Arrays.copyOf(member, member.length + 4);
        bytes[member.length] = 'x';

        assertThatThrownBy(() -> Reading.of(bytes))
                .isInstanceOf(IOException.class)
                .hasMessage("capture.jsonl: damaged gzip data after 38 decompressed bytes"
                        + " (something else follows the compressed data); record or copy the file anew");
    }

    @Test
    void a_wrong_checksum_is_damage_but_what_stood_before_it_was_read() throws IOException {
        byte[] bytes = Gzip.of(EVENT + "\n");
        bytes[bytes.length - 8] ^= 1;
        List<String> names = new ArrayList<>();
        try (EventReader reader =
                EventReader.of(new ByteArrayInputStream(bytes), "a.gz").open()) {
            assertThatThrownBy(() -> {
                        while (reader.next()) {
                            names.add(reader.event().name());
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("a.gz: damaged gzip data after 38 decompressed bytes (wrong checksum);"
                            + " record or copy the file anew");
        }
        assertThat(names).containsExactly("magic_write");
    }

    @Test
    void no_damage_throws_anything_but_an_io_exception() {
        byte[] whole = Gzip.of((EVENT + "\n").repeat(20), EVENT);
        for (int i = 2; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[i] ^= (byte) (1 << bit);
                try {
                    Reading.of(damaged);
                } catch (IOException expected) {
                    assertThat(expected).hasMessageStartingWith("capture.jsonl: damaged gzip data after ");
                }
            }
        }
    }

    @Test
    void data_that_grows_beyond_the_limit_ends_the_source() {
        byte[] bomb = Gzip.of(new byte[3 << 20]);
        DecodeLimits limits = DecodeLimits.builder().gzipExpansion(10).build();

        assertThatThrownBy(() -> Reading.of(bomb, settings -> settings.limits(limits)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("capture\\.jsonl: expands to more than 10 times its compressed size"
                        + " after 2\\d{6} bytes:"
                        + " raise DecodeLimits.gzipExpansion if this is meant, or decompress it first");
    }

    @Test
    void a_small_source_of_one_repeated_line_is_no_bomb() throws IOException {
        String lines = (EVENT + "\n").repeat(20_000);

        assertThat(Reading.of(
                                Gzip.of(lines),
                                settings -> settings.limits(
                                        DecodeLimits.builder().gzipExpansion(1).build()))
                        .events())
                .hasSize(20_000);
    }

    @ParameterizedTest(name = "flags {0}")
    @CsvSource({
        "2, 0102",
        "4, 0300616263",
        "8, 616200",
        "16, 636400",
        "30, 0200616261006200ffff",
    })
    void optional_fields_of_a_header_are_passed_over(int flags, String fields) throws IOException {
        assertThat(Reading.of(withHeader(flags, HexFormat.of().parseHex(fields)))
                        .names())
                .containsExactly("magic_write");
    }

    @Test
    void an_extra_field_of_a_header_has_two_bytes_for_its_length() throws IOException {
        byte[] extra = new byte[2 + 0x0201];
        extra[0] = 1;
        extra[1] = 2;

        assertThat(Reading.of(withHeader(4, extra)).names()).containsExactly("magic_write");
    }

    private static byte[] withHeader(int flags, byte[] fields) {
        byte[] plain = Gzip.of(EVENT + "\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 10);
        bytes.writeBytes(fields);
        bytes.write(plain, 10, plain.length - 10);
        byte[] with = bytes.toByteArray();
        with[3] = (byte) flags;
        return with;
    }

    @ParameterizedTest
    @CsvSource({"2, 0, unknown compression method", "-4, 38, wrong size", "-1, 38, wrong size"})
    void what_is_damaged_is_named(int place, int decompressed, String what) {
        byte[] bytes = Gzip.of(EVENT + "\n");
        bytes[place < 0 ? bytes.length + place : place] ^= 1;

        assertThatThrownBy(() -> Reading.of(bytes))
                .isInstanceOf(IOException.class)
                .hasMessage("capture.jsonl: damaged gzip data after " + decompressed + " decompressed bytes (" + what
                        + "); record or copy the file anew");
    }

    @Test
    void one_byte_of_a_gzip_header_is_no_gzip() throws IOException {
        assertThat(Reading.of(new byte[] {0x1f}).reasons()).containsExactly("1 invalid");
    }

    @Test
    void position_counts_compressed_bytes() throws IOException {
        byte[] bytes = Gzip.of((EVENT + "\n").repeat(1000));
        try (EventReader reader =
                EventReader.of(new ByteArrayInputStream(bytes), "x").open()) {
            assertThat(reader.position()).isZero();
            while (reader.next()) {
                assertThat(reader.position()).isLessThanOrEqualTo(bytes.length);
            }
            assertThat(reader.position()).isEqualTo(bytes.length);
            assertThat(reader.counts().bytes()).isEqualTo(1000L * (EVENT.length() + 1));
        }
    }
}
