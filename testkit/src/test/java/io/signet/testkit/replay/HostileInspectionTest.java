package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A capture is written by the machine under attack, which may choose every name anew in every line. */
final class HostileInspectionTest {

    private static final int LINES = 12_000;

    private static String line(int i) {
        String name = "n" + i + "x".repeat(2_000);
        return "{\"timestamp\":" + i + ",\"eventId\":\"1\",\"eventName\":\"" + name + "\",\"container\":{\"id\":\""
                + name
                + "\",\"name\":\"" + name + "\",\"image\":\"" + name + "\"},\"kubernetes\":{},\"args\":[{\"name\":\""
                + name
                + "\",\"type\":\"" + name + "\",\"value\":1}],\"metadata\":{\"Version\":\"" + name
                + "\",\"Properties\":{\"signatureID\":\"" + name + "\",\"signatureName\":\"" + name + "\"}}}\n";
    }

    private static InputStream lines() {
        var parts = IntStream.range(0, LINES).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(line(parts.next()).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void names_without_end_are_counted_and_not_kept() {
        InspectionReport report = CaptureInspection.of(Capture.of("hostile", HostileInspectionTest::lines))
                .run();

        assertThat(report.counts().events()).isEqualTo(LINES);
        for (Tally<?> tally : new Tally<?>[] {report.events(), report.containers(), report.findings()}) {
            assertThat(tally.entries()).hasSize(1_000);
            assertThat(tally.total()).isEqualTo(LINES);
        }
        assertThat(report.argumentTypes().entries()).hasSize(5_000);
        assertThat(report.argumentTypes().total()).isEqualTo(LINES);
        assertThat(report.events().entries())
                .allSatisfy(entry -> assertThat(entry.key()).hasSizeLessThan(257));
        assertThat(report.containers().entries()).allSatisfy(entry -> {
            assertThat(entry.key().name().orElseThrow()).hasSizeLessThan(257);
            assertThat(entry.key().image().orElseThrow()).hasSizeLessThan(257);
        });
    }
}
