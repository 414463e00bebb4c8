package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.signet.event.Bytes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which Go type a class of our data stands for, and what the conversion calls it. */
final class GoValueTest {

    static Stream<Arguments> classes() {
        return Stream.of(
                arguments("text", "string", "const char *"),
                arguments(true, "bool", "bool"),
                arguments(1, "int", "int"),
                arguments(1L, "int64", "long"),
                arguments(1.5, "float64", "float64"),
                arguments(Bytes.of(1), "[]byte", "unknown"),
                arguments(List.of("a"), "[]string", "const char**"),
                arguments(List.of(), "[]string", "const char**"),
                arguments(List.of("a", 1), "[]interface {}", "unknown"),
                arguments(List.of(1), "[]interface {}", "unknown"),
                arguments(Map.of("k", "v"), "map[string]interface {}", "unknown"));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void maps_the_classes_of_data_to_go(Object value, String goType, String typeName) {
        GoValue go = GoValue.of("k", value);

        assertThat(go.name()).isEqualTo("k");
        assertThat(go.value()).isSameAs(value);
        assertThat(go.goType()).isEqualTo(goType);
        assertThat(go.typeName()).isEqualTo(typeName);
    }
}
