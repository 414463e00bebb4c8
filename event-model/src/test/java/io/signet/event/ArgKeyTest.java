package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ArgKeyTest {

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of(ArgKey.string("a"), "x", "string", "string"),
                Arguments.of(ArgKey.bytes("a"), Bytes.of(1), "bytes", "[]byte"),
                Arguments.of(ArgKey.signed("a"), -1L, "signed integer", "int64"),
                Arguments.of(ArgKey.unsigned("a"), -1L, "unsigned integer", "uint64"),
                Arguments.of(ArgKey.bool("a"), true, "boolean", "bool"),
                Arguments.of(ArgKey.number("a"), 1.5, "number", "float64"),
                Arguments.of(ArgKey.list("a"), List.of("x"), "list", "[]string"),
                Arguments.of(ArgKey.list("a"), List.of(1L), "list", "unknown"),
                Arguments.of(ArgKey.object("a"), Map.of("k", 1L), "object", "unknown"),
                Arguments.of(ArgKey.time("a"), Instant.ofEpochSecond(1, 5), "time", "time.Time"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void writes_what_it_reads_with_the_type_name_of_v0_24(
            ArgKey<Object> key, Object value, String typeName, String declared) {
        RawArgument argument = key.withValue(value);
        Event event = Event.builder("e").argument(argument).build();

        assertThat(event.argument(key).get()).isEqualTo(value);
        assertThat(argument.name()).isEqualTo("a");
        assertThat(argument.type()).contains(declared);
        assertThat(key.typeName()).isEqualTo(typeName);
        assertThat(key).hasToString("a (" + typeName + ")");
    }

    @Property(tries = 300)
    void every_unsigned_number_is_written_and_read(@ForAll long bits) {
        ArgKey<Long> key = ArgKey.unsigned("a");

        assertThat(Event.builder("e").argument(key, bits).build().argument(key).get())
                .isEqualTo(bits);
    }

    @Test
    void is_equal_by_name_and_type() {
        assertThat(ArgKey.string("a")).isEqualTo(ArgKey.string("a")).hasSameHashCodeAs(ArgKey.string("a"));
        assertThat(ArgKey.string("a")).isNotEqualTo(ArgKey.string("b")).isNotEqualTo(ArgKey.bytes("a"));
        assertThat(ArgKey.signed("a")).isNotEqualTo(ArgKey.unsigned("a"));
    }

    @Test
    void a_name_is_needed_and_a_value_too() {
        assertThatThrownBy(() -> ArgKey.string(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> ArgKey.string("a").withValue(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    @Test
    void its_text_is_escaped() {
        assertThat(ArgKey.string("a\u001b")).hasToString("a\\u001b (string)");
    }
}
