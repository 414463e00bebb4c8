package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GoldenDialectP3Test {

    static Stream<Arguments> lines() {
        return Golden.cases("dialect-P3");
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void says_what_the_neutral_record_says(int number, byte[] line, Map<String, @Nullable Object> golden) {
        Map<String, @Nullable Object> expected = NeutralRecord.expected(golden);
        Map<String, @Nullable Object> actual = NeutralRecord.of(Documents.event(line), expected);

        assertThat(actual).isEqualTo(withReturnValuesOfSources(expected));
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void a_number_is_present_where_the_line_prints_it_and_nowhere_else(
            int number, byte[] line, Map<String, @Nullable Object> golden) {
        Event event = Documents.event(line);
        Object process = TestJson.at(json(line), "workload", "process");
        Object thread = TestJson.at(process, "thread");

        Map<String, Boolean> present = new LinkedHashMap<>();
        Map<String, Boolean> printed = new LinkedHashMap<>();
        compare(present, printed, "pid", event.process().pid(), TestJson.at(process, "pid"));
        compare(present, printed, "host_pid", event.process().hostPid(), TestJson.at(process, "host_pid"));
        compare(present, printed, "unique_id", event.process().processEntityId(), TestJson.at(process, "unique_id"));
        compare(present, printed, "user", event.process().userId(), TestJson.at(process, "real_user", "id"));
        compare(present, printed, "tid", event.process().tid(), TestJson.at(thread, "tid"));
        compare(present, printed, "host_tid", event.process().hostTid(), TestJson.at(thread, "host_tid"));
        compare(present, printed, "thread id", event.process().threadEntityId(), TestJson.at(thread, "unique_id"));
        compare(present, printed, "mount namespace", event.process().mountNamespace(), null);
        compare(present, printed, "pid namespace", event.process().pidNamespace(), null);
        compare(present, printed, "processor", event.processorId(), null);
        compare(present, printed, "cgroup", event.cgroupId(), null);
        compare(present, printed, "argsNum", event.argsNum(), null);
        assertThat(present).isEqualTo(printed);
        assertThat(event.compat().isPresent()).isEqualTo(thread != null);
        assertThat(event.container().started().isPresent())
                .isEqualTo(TestJson.at(json(line), "workload", "container", "started") != null);
        assertThat(event.hostName()).isEmpty();
        assertThat(event.kubernetes().podSandbox()).isEmpty();
        assertThat(event.time().isPresent()).isEqualTo(golden.containsKey("timestampNanos"));
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void the_return_value_is_the_argument_of_that_name(int number, byte[] line, Map<String, @Nullable Object> golden) {
        Event event = Documents.event(line);
        OptionalLong expected = event.argument(ArgKey.signed("returnValue"))
                .toOptional()
                .map(value -> event.name().equals("magic_write") ? value & 0xffff_ffffL : value)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());

        assertThat(event.returnValue()).isEqualTo(expected);
    }

    private static Map<String, @Nullable Object> json(byte[] line) {
        return TestJson.object(line);
    }

    private static void compare(
            Map<String, Boolean> present,
            Map<String, Boolean> printed,
            String name,
            OptionalLong value,
            @Nullable Object json) {
        present.put(name, value.isPresent());
        printed.put(name, json instanceof BigDecimal);
    }

    /** Ours also reads the return value of a source event, which the record lists among the arguments only. */
    private static Map<String, @Nullable Object> withReturnValuesOfSources(Map<String, @Nullable Object> expected) {
        Map<String, @Nullable Object> record = new TreeMap<>(expected);
        if (record.get("finding") instanceof Map<?, ?> finding) {
            Map<String, @Nullable Object> copy = copy(finding);
            copy.computeIfPresent("source", (key, source) -> withReturnValue((Map<?, ?>) source));
            record.put("finding", copy);
        }
        return record;
    }

    private static Map<String, @Nullable Object> withReturnValue(Map<?, ?> source) {
        Map<String, @Nullable Object> copy = copy(source);
        for (Object argument : (Iterable<?>) source.get("args")) {
            if ("returnValue".equals(TestJson.at(argument, "name"))) {
                long value = Long.parseLong((String) TestJson.at(argument, "value"));
                copy.put("returnValue", Long.toString(value & 0xffff_ffffL));
            }
        }
        copy.computeIfPresent("parent", (key, parent) -> withReturnValue((Map<?, ?>) parent));
        return copy;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        map.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }
}
