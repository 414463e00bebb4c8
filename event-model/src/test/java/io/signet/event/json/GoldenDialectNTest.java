package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GoldenDialectNTest {

    private static final String NAME = "dialect-N";

    static Stream<Arguments> lines() {
        return Golden.cases(NAME);
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void every_number_and_flag_is_present_for_the_dialect_prints_them_all(
            int number, byte[] line, Map<String, @Nullable Object> golden) {
        Event event = Documents.event(line);

        assertThat(List.of(
                        event.eventId(),
                        event.processorId(),
                        event.cgroupId(),
                        event.returnValue(),
                        event.argsNum(),
                        event.process().pid(),
                        event.process().tid(),
                        event.process().parentPid(),
                        event.process().hostPid(),
                        event.process().hostTid(),
                        event.process().hostParentPid(),
                        event.process().userId(),
                        event.process().mountNamespace(),
                        event.process().pidNamespace(),
                        event.process().threadEntityId(),
                        event.process().processEntityId(),
                        event.process().parentEntityId()))
                .allMatch(java.util.OptionalLong::isPresent);
        assertThat(event.time()).isPresent();
        assertThat(event.threadStartTime()).isPresent();
        assertThat(event.compat()).isPresent();
        assertThat(event.container().started()).isPresent();
        assertThat(event.kubernetes().podSandbox()).isPresent();
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void comes_out_byte_for_byte(int number, byte[] line, Map<String, @Nullable Object> golden) {
        assertThat(EventEncoder.tracee024().encodeToString(Documents.event(line)))
                .isEqualTo(new String(line, StandardCharsets.UTF_8));
    }
}
