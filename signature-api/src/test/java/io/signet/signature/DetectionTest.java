package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.signet.event.Bytes;
import io.signet.event.Event;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DetectionTest {

    private static final String RULE =
            "data \"k\" can be a String, Boolean, Integer, Long, Double, Bytes, or a List or Map of these, not ";

    @Test
    void keeps_its_data_in_the_order_in_which_it_was_added() {
        assertThat(Detection.of("z", 1).with("a", "x").with("m", true).data().keySet())
                .containsExactly("z", "a", "m");
    }

    @Test
    void replaces_an_entry_of_the_same_key() {
        assertThat(Detection.of("k", 1).with("k", 2).data()).isEqualTo(Map.of("k", 2));
    }

    @Test
    void with_changes_nothing_and_gives_another() {
        Detection first = Detection.of("k", 1);
        first.with("l", 2);

        assertThat(first.data()).containsOnlyKeys("k");
        assertThat(Detection.empty().data()).isEmpty();
    }

    static Stream<Arguments> accepted() {
        return Stream.of("text", true, 1, 1L, 1.5, Double.NaN, Bytes.of(1), List.of("a", List.of(1)), Map.of("k", 1L))
                .map(value -> argumentSet(value.getClass().getSimpleName() + " " + value, value));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void takes_the_classes_that_its_documentation_names(Object value) {
        assertThat(Detection.of("k", value).data()).containsEntry("k", value);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("short", (short) 1, "a java.lang.Short"),
                argumentSet("float", 1f, "a java.lang.Float"),
                argumentSet("char", 'c', "a java.lang.Character"),
                argumentSet("big integer", BigInteger.ONE, "a java.math.BigInteger"),
                argumentSet("byte array", new byte[1], "a byte[]"),
                argumentSet("text array", new String[1], "a java.lang.String[]"),
                argumentSet("set", Set.of(), "a " + Set.of().getClass().getName()),
                argumentSet("time", Instant.EPOCH, "a java.time.Instant"),
                argumentSet("optional", Optional.empty(), "a java.util.Optional"),
                argumentSet("enum", Severity.LOW, "a io.signet.signature.Severity"),
                argumentSet("inside a list", List.of(1, 1f), "a java.lang.Float"),
                argumentSet("inside a map", Map.of("x", List.of('c')), "a java.lang.Character"),
                argumentSet("null in a list", Arrays.asList(1, null), "null"),
                argumentSet("null in a map", new HashMap<>(nullValue()), "null"),
                argumentSet("map with other keys", Map.of(1, 1), "a Map with keys that are no String"),
                argumentSet("nested too deep", nested(102), "a value nested more than 100 deep"));
    }

    private static Map<String, Object> nullValue() {
        Map<String, Object> map = new HashMap<>();
        map.put("x", null);
        return map;
    }

    private static Object nested(int depth) {
        Object value = 1;
        for (int i = 0; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_every_other_class(Object value, String what) {
        assertThatThrownBy(() -> Detection.of("k", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(RULE + what);
    }

    @Test
    void takes_what_is_nested_a_hundred_deep() {
        assertThat(Detection.of("k", nested(100)).data()).containsEntry("k", nested(100));
    }

    @Test
    void refuses_a_list_that_holds_itself() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);

        assertThatThrownBy(() -> Detection.of("k", circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(RULE + "a value nested more than 100 deep");
    }

    @Test
    void escapes_the_key_in_its_message() {
        assertThatThrownBy(() -> Detection.of("\u001b[2J", 1f)).hasMessageStartingWith("data \"\\u001b[2J\" can be");
    }

    @Test
    void copies_lists_and_maps_however_deep() {
        List<Object> inner = new ArrayList<>(List.of(1));
        Map<String, Object> map = new HashMap<>(Map.of("inner", inner));
        Detection detection = Detection.of("k", map);
        inner.add(2);
        map.put("x", "y");

        assertThat(detection.data()).isEqualTo(Map.of("k", Map.of("inner", List.of(1))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void its_data_cannot_be_changed_however_deep() {
        Map<String, Object> data = Detection.of("k", Map.of("l", List.of(1))).data();
        Map<String, Object> map = (Map<String, Object>) data.get("k");
        List<Object> list = (List<Object>) map.get("l");

        assertThatThrownBy(() -> data.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Detection.empty().data().put("x", 1))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void is_about_no_event_until_told() {
        Event event = Event.builder("openat").build();
        Detection detection = Detection.of("k", 1);

        assertThat(detection.event()).isEmpty();
        assertThat(detection.about(event).event()).containsSame(event);
        assertThat(detection.about(event).with("l", 2).event()).containsSame(event);
        assertThat(detection.about(event).data()).isEqualTo(detection.data());
    }

    @Test
    void compares_by_data_and_by_the_very_event() {
        Event event = Event.builder("openat").build();
        Detection detection = Detection.of("a", 1).with("b", 2);

        assertThat(detection)
                .isEqualTo(Detection.of("b", 2).with("a", 1))
                .hasSameHashCodeAs(Detection.of("b", 2).with("a", 1))
                .isNotEqualTo(Detection.of("a", 1))
                .isNotEqualTo(detection.about(event));
        assertThat(detection.about(event))
                .isEqualTo(detection.about(event))
                .isNotEqualTo(detection.about(Event.builder("openat").build()));
    }

    @Test
    void its_text_names_keys_escaped_and_never_values() {
        assertThat(Detection.of("token\n", "secret")).hasToString("detection with data [token\\n]");
    }

    @Test
    void refuses_null() {
        assertThatThrownBy(() -> Detection.of(null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("key");
        assertThatThrownBy(() -> Detection.of("k", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Detection.empty().about(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("event");
    }
}
