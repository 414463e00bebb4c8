package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line costs in memory: bytes are counted, and no clock is looked at. */
final class FastLaneAllocationTest {

    private static final int CALLS = 300;
    private static final String BEGINNING = "INFO: ready\n".repeat(64);
    private static final EventInterest WANTED = EventInterest.of(List.of("magic_write"));

    private static long read(byte[] source, Supplier<EventInterest> interest) {
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(source), "capture")
                .interest(interest)
                .open()) {
            long events = 0;
            while (reader.next()) {
                events++;
            }
            return events;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Bytes that each line of many costs, apart from what reading a source costs at all. */
    private static double perLine(String line, Supplier<EventInterest> interest) {
        int few = 100;
        int many = 1100;
        byte[] shorter = (BEGINNING + line.repeat(few)).getBytes(StandardCharsets.UTF_8);
        byte[] longer = (BEGINNING + line.repeat(many)).getBytes(StandardCharsets.UTF_8);
        double ofShorter = AllocatedBytes.perCall(CALLS, () -> read(shorter, interest));
        double ofLonger = AllocatedBytes.perCall(CALLS, () -> read(longer, interest));
        return (ofLonger - ofShorter) / (many - few);
    }

    private static String recorded(String name) {
        String line = new String(Golden.inputLines("dialect-N").get(0), StandardCharsets.UTF_8);
        return line.replaceFirst("\"eventName\":\"[^\"]*\"", "\"eventName\":\"" + name + "\"") + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "vfs_write", "magic_writes"})
    void a_line_that_nobody_wants_costs_nothing(String name) {
        assertThat(perLine(recorded(name), () -> WANTED)).isLessThan(0.5);
    }

    @Test
    void a_line_that_holds_a_wanted_name_elsewhere_costs_nothing() {
        String line = recorded("close").replaceFirst("\"syscall\":\"[^\"]*\"", "\"syscall\":\"magic_write\"");

        assertThat(line).contains("magic_write");
        assertThat(perLine(line, () -> WANTED)).isLessThan(0.5);
    }

    @Test
    void a_wanted_line_costs_no_more_than_itself_and_300_bytes() {
        String line = recorded("magic_write");

        assertThat(read((BEGINNING + line).getBytes(StandardCharsets.UTF_8), () -> WANTED))
                .isEqualTo(1);
        assertThat(perLine(line, () -> WANTED)).isLessThanOrEqualTo(line.length() + 300);
        assertThat(perLine(line, EventInterest::all)).isLessThanOrEqualTo(line.length() + 300);
    }
}
