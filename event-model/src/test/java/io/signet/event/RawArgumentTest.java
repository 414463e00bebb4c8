package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RawArgumentTest {

    static Stream<Arguments> values() {
        BigInteger large = BigInteger.TWO.pow(64);
        return Stream.of(
                Arguments.of("x", "x"),
                Arguments.of(true, true),
                Arguments.of((byte) -1, -1L),
                Arguments.of((short) 7, 7L),
                Arguments.of(7, 7L),
                Arguments.of(7L, 7L),
                Arguments.of(BigInteger.TEN, 10L),
                Arguments.of(BigInteger.valueOf(Long.MIN_VALUE), Long.MIN_VALUE),
                Arguments.of(large, large),
                Arguments.of(1.5, 1.5),
                Arguments.of(0.1f, 0.1),
                Arguments.of(new BigDecimal("1.50"), 1.5),
                Arguments.of(new BigDecimal("1e400"), new BigDecimal("1e400")),
                Arguments.of(new BigDecimal(BigInteger.TEN.pow(400)), BigInteger.TEN.pow(400)),
                Arguments.of(Bytes.of(1), Bytes.of(1)),
                Arguments.of(Arrays.asList(1, null, List.of((short) 2)), Arrays.asList(1L, null, List.of(2L))),
                Arguments.of(Map.of("k", Map.of("n", 1)), Map.of("k", Map.of("n", 1L))));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @MethodSource("values")
    void a_value_takes_its_neutral_form(Object value, Object neutral) {
        assertThat(RawArgument.of("a", value).value()).contains(neutral);
    }

    @Test
    void a_value_is_copied_deeply_and_cannot_be_changed() {
        List<Object> inner = new ArrayList<>(List.of("x"));
        Map<String, Object> outer = new HashMap<>(Map.of("k", inner));
        RawArgument argument = RawArgument.of("a", outer);
        inner.clear();
        outer.clear();
        Map<?, ?> kept = (Map<?, ?>) argument.value().orElseThrow();

        assertThat(kept).isEqualTo(Map.of("k", List.of("x")));
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(((List<?>) kept.get("k"))::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void other_classes_are_refused_at_any_depth() {
        String message = "an argument's value can be a String, Boolean, integer, floating-point number,"
                + " Bytes, List or Map, not a java.lang.StringBuilder";
        assertThatThrownBy(() -> RawArgument.of("a", new StringBuilder("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> RawArgument.of("a", Map.of("k", List.of(new StringBuilder("x")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> RawArgument.of("a", Map.of(1, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keys of a Map must be of class String");
    }

    @Test
    void endless_nesting_is_refused_and_not_a_stack_overflow() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThatThrownBy(() -> RawArgument.of("a", endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value is nested more than 1000 deep");
    }

    @Test
    void an_argument_without_a_value_is_null() {
        RawArgument argument = RawArgument.ofNull("a", "string");

        assertThat(argument.isNull()).isTrue();
        assertThat(argument.value()).isEmpty();
        assertThat(argument.type()).contains("string");
        assertThatThrownBy(() -> RawArgument.of("a", null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void its_text_never_shows_the_value() {
        assertThat(RawArgument.of("a\n", "hunter2")).hasToString("a\\n");
        assertThat(RawArgument.ofNull("a", "string")).hasToString("a: null");
    }

    @Test
    void a_type_is_absent_unless_declared() {
        assertThat(RawArgument.of("a", 1).type()).isEmpty();
        assertThat(RawArgument.of("a", "uint8", 1).type()).contains("uint8");
        assertThat(RawArgument.of("a", "x").isKnownText()).isFalse();
    }
}
