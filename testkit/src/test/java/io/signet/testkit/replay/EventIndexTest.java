package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class EventIndexTest {

    private static final String A = CaseToy.open("/tmp/a");
    private static final String B = CaseToy.open("/tmp/b");
    private static final String C = CaseToy.open("/tmp/c");

    private static EventIndex indexOf(String... lines) throws IOException {
        return EventIndex.of(Capture.ofLines("x", lines));
    }

    private static EventIndex indexOfText(String text) throws IOException {
        return indexOfBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static EventIndex indexOfBytes(byte[] bytes) throws IOException {
        return EventIndex.of(Capture.of("x", () -> new ByteArrayInputStream(bytes)));
    }

    private static Anchor anchor(String text) {
        return Anchor.parse(text).orElseThrow();
    }

    private static Anchor at(int line, String text) {
        return anchor(CaseDirectory.at(line, text));
    }

    @Test
    void hashes_the_bytes_of_the_line() throws IOException {
        EventIndex index = indexOf(A, B);

        assertThat(index.anchor(new Spot(1, 0))).isEqualTo(at(1, A));
        assertThat(index.anchor(new Spot(2, 0))).isEqualTo(at(2, B));
        assertThat(index.events()).isEqualTo(2);
    }

    @Test
    void hashes_a_last_line_without_its_end() throws IOException {
        assertThat(indexOfText(A).anchor(new Spot(1, 0))).isEqualTo(at(1, A));
    }

    @Test
    void a_line_that_is_no_event_is_no_part_of_the_one_before() throws IOException {
        assertThat(indexOf(A, Lines.log(), B).anchor(new Spot(1, 0))).isEqualTo(at(1, A));
        assertThat(indexOf(A, "").anchor(new Spot(1, 0))).isEqualTo(at(1, A));
    }

    @Test
    void leaves_out_the_cr_of_another_systems_lines() throws IOException {
        EventIndex index = indexOfText(A + "\r\n" + B + "\r\n");

        assertThat(index.anchor(new Spot(1, 0))).isEqualTo(at(1, A));
        assertThat(index.anchor(new Spot(2, 0))).isEqualTo(at(2, B));
    }

    @Test
    void hashes_what_is_in_a_gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((A + "\n" + B + "\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(indexOfBytes(packed.toByteArray()).anchor(new Spot(2, 0))).isEqualTo(at(2, B));
    }

    @Test
    void numbers_the_events_of_one_line() throws IOException {
        String array = "[" + A + "," + B + "]";

        EventIndex index = indexOf(array);

        assertThat(index.anchor(new Spot(1, 0))).isEqualTo(at(1, array));
        assertThat(index.anchor(new Spot(1, 1)))
                .isEqualTo(anchor("1.2~" + at(1, array).hash()));
    }

    @Test
    void an_event_over_several_lines_changes_with_each_of_them() throws IOException {
        String printed = "{\n" + A.substring(1, A.length() - 1).replace(",\"", ",\n\"") + "\n}\n";
        EventIndex index = indexOfText(printed + C + "\n");
        EventIndex edited = indexOfText(printed.replace("/tmp/a", "/tmp/b") + C + "\n");

        assertThat(index.events()).isEqualTo(2);
        assertThat(index.hash(new Spot(1, 0))).hasSize(16).isNotEqualTo(edited.hash(new Spot(1, 0)));
        assertThat(index.resolve(anchor("2~0000")).problem())
                .contains("line 2 is no event of its own, it belongs to the one of line 1, and no event of the"
                        + " capture has the hash 0000");
    }

    @Test
    void an_event_behind_one_over_several_lines_keeps_its_own_hash() throws IOException {
        String printed = "{\n" + A.substring(1, A.length() - 1).replace(",\"", ",\n\"") + "\n}\n";
        EventIndex index = indexOfText(printed + C + "\n");
        int line = printed.split("\n").length + 1;

        assertThat(index.anchor(new Spot(line, 0))).isEqualTo(at(line, C));
    }

    @Test
    void an_event_is_found_where_it_was() throws IOException {
        assertThat(indexOf(A, B).resolve(at(2, B))).isEqualTo(Resolution.at(new Spot(2, 0)));
    }

    @Test
    void an_event_that_moved_is_found_again() throws IOException {
        Resolution resolution = indexOf(C, A, B).resolve(at(1, A));

        assertThat(resolution.spot()).contains(new Spot(2, 0));
        assertThat(resolution.moved()).contains(at(2, A));
        assertThat(resolution.problem())
                .contains("line 1 is now a different event (" + at(1, C) + "); the one you meant is line 2: write "
                        + at(2, A));
    }

    @Test
    void an_event_that_is_there_several_times_is_not_guessed() throws IOException {
        Resolution resolution = indexOf(C, A, A, A, A).resolve(at(1, A));

        assertThat(resolution.spot()).isEmpty();
        assertThat(resolution.moved()).isEmpty();
        assertThat(resolution.problem())
                .contains("line 1 is now a different event (" + at(1, C) + "); the one you meant is among " + at(2, A)
                        + ", " + at(3, A) + ", " + at(4, A) + " and 1 other");
    }

    @Test
    void an_event_that_is_gone_is_said_to_be() throws IOException {
        assertThat(indexOf(C).resolve(at(1, A)).problem())
                .contains("line 1 is now a different event (" + at(1, C)
                        + "), and no event of the capture has the hash " + at(1, A).hash());
    }

    @Test
    void says_when_the_capture_is_shorter() throws IOException {
        assertThat(indexOf(C).resolve(at(7, A)).problem())
                .contains("the capture has only 1 line, and no event of the capture has the hash " + at(7, A).hash());
    }

    @Test
    void says_when_a_line_holds_fewer_events() throws IOException {
        assertThat(indexOf(C).resolve(anchor("1.3~0000")).problem())
                .contains("line 1 holds only 1 event, and no event of the capture has the hash 0000");
    }

    @Test
    void says_when_a_line_is_no_event() throws IOException {
        assertThat(indexOf(C, Lines.log()).resolve(anchor("2~0000")).problem())
                .contains("line 2 is no event (log), and no event of the capture has the hash 0000");
    }

    @Test
    void knows_the_sensors_own_findings() throws IOException {
        EventIndex index = indexOf(A, Lines.sensorFinding("found"));

        assertThat(index.isOfSensor(new Spot(1, 0))).isFalse();
        assertThat(index.isOfSensor(new Spot(2, 0))).isTrue();
    }

    @Test
    void counts_lines_that_cannot_be_read_and_keeps_the_first() throws IOException {
        EventIndex index = indexOf(Lines.noJson(), A, Lines.noJson(), Lines.noJson(), Lines.noJson());

        assertThat(index.failedLines()).isEqualTo(4);
        assertThat(index.failures()).extracting(issue -> issue.place().line()).containsExactly(1L, 3L, 4L);
    }
}
