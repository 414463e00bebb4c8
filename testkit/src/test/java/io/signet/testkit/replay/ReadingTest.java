package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.json.EventEncoder;
import io.signet.event.json.FailReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joining partial lines and unwrapping, which a replay, a conversion and an inspection have in common. */
final class ReadingTest {

    private static final String POINTER = "/detail/payload";

    private static Capture split() {
        String event = Lines.open();
        return Capture.ofLines(
                "split", "t stdout P " + event.substring(0, 20), "t stdout F " + event.substring(20), Lines.close());
    }

    private static Capture house() {
        return Capture.ofLines("house", "{\"detail\":{\"payload\":" + Lines.open() + "}}", Lines.close());
    }

    private static Replay replay(Capture capture) {
        return Replay.of(capture).readEveryEvent();
    }

    private static Conversion conversion(Capture capture) {
        return Conversion.of(List.of(capture), EventEncoder.tracee024());
    }

    private static void assertReadsTwoEvents(SourceReport source) {
        assertThat(source.counts().events()).isEqualTo(2);
        assertThat(source.counts().failedLines()).isZero();
        assertThat(source.counts().skippedLines()).isZero();
    }

    @Test
    void a_replay_reads_so() throws IOException {
        assertReadsTwoEvents(
                replay(split()).joinPartialLines().collect().report().sources().get(0));
        assertReadsTwoEvents(
                replay(house()).unwrap(POINTER).collect().report().sources().get(0));
    }

    @Test
    void an_inspection_reads_so() {
        assertReadsTwoEvents(
                CaptureInspection.of(split()).joinPartialLines().run().source());
        assertReadsTwoEvents(CaptureInspection.of(house()).unwrap(POINTER).run().source());
    }

    @Test
    void a_conversion_reads_so() throws IOException {
        List<String> lines = new ArrayList<>();
        assertReadsTwoEvents(
                conversion(split()).joinPartialLines().run(lines::add).sources().get(0));
        assertReadsTwoEvents(
                conversion(house()).unwrap(POINTER).run(lines::add).sources().get(0));

        assertThat(lines).containsExactly(Lines.open(), Lines.close(), Lines.open(), Lines.close());
    }

    @Test
    void none_of_it_is_done_unless_asked_for() throws IOException {
        assertThat(replay(split()).collect().report().sources().get(0).counts().failed(FailReason.INVALID))
                .isEqualTo(2);
        assertThat(CaptureInspection.of(house()).run().counts().skippedLines()).isEqualTo(1);
        assertThat(conversion(house()).run(line -> {}).total().events()).isEqualTo(1);
    }

    @Test
    void what_is_no_pointer_is_refused_at_once() {
        String message = "a JSON pointer begins with /, as in /detail/payload; this is \"detail\"";

        assertThatThrownBy(() -> replay(house()).unwrap("detail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> CaptureInspection.of(house()).unwrap("detail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> conversion(house()).unwrap("detail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void null_is_refused_at_once() {
        assertThatThrownBy(() -> conversion(house()).unwrap(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("pointer");
        assertThatThrownBy(() -> CaptureInspection.of(house()).limits(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("limits");
    }
}
