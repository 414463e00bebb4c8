package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.ToySignature;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** A replay keeps nothing of what it has read. */
final class ReplayMemoryTest {

    private static final int LINES = 20_000;
    private static final int KEPT = 8;

    @Test
    void a_replay_of_many_megabytes_keeps_no_event_that_is_behind_it() throws IOException {
        byte[] line = (Lines.open() + "\n").getBytes(StandardCharsets.UTF_8);
        Deque<WeakReference<Event>> behind = new ArrayDeque<>();
        int[] checked = {0};

        ReplayReport report = Replay.of(Capture.of("endless", () -> new Repeated(line, LINES)))
                .signature(ToySignature.saying(event -> Verdict.of(Detection.empty())))
                .run(finding -> {
                    behind.addLast(new WeakReference<>(finding.finding().event()));
                    if (behind.size() > KEPT) {
                        WeakReference<Event> old = behind.removeFirst();
                        if (finding.place().orElseThrow().line() % (LINES / 4) == 0) {
                            checked[0]++;
                            assertThat(isGone(old)).isTrue();
                        }
                    }
                });

        assertThat(checked[0]).isEqualTo(4);
        assertThat(report.total().bytes()).isEqualTo((long) line.length * LINES).isGreaterThan(10_000_000);
        assertThat(report.findings()).isEqualTo(LINES);
    }

    private static boolean isGone(WeakReference<Event> event) {
        for (int i = 0; i < 100 && event.get() != null; i++) {
            System.gc();
        }
        return event.get() == null;
    }

    /** The same bytes again and again, without holding more than once of them. */
    private static final class Repeated extends InputStream {

        private final byte[] bytes;
        private long left;
        private int at;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            left = (long) bytes.length * times;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            int next = bytes[at] & 0xff;
            at = (at + 1) % bytes.length;
            return next;
        }
    }
}
