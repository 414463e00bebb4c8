package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SignatureMetadataTest {

    private static final AttackReference MASQUERADING = AttackReference.technique("T1036", "Masquerading")
            .tactic("defense-evasion")
            .stixId("attack-pattern--x")
            .build();

    private static SignatureMetadata.Builder full() {
        return SignatureMetadata.builder("TRC-1", "A name")
                .version("1.2.3")
                .eventName("an_event")
                .description("What it is about.")
                .severity(Severity.HIGH)
                .attack(MASQUERADING)
                .tags(List.of("linux"))
                .property("custom", "x");
    }

    @Test
    void needs_no_more_than_an_id_and_a_name() {
        SignatureMetadata metadata =
                SignatureMetadata.builder("TRC-1", "A name").build();

        assertThat(metadata.id()).isEqualTo("TRC-1");
        assertThat(metadata.name()).isEqualTo("A name");
        assertThat(metadata.version()).isEqualTo("1");
        assertThat(metadata.eventName()).isEmpty();
        assertThat(metadata.description()).isEmpty();
        assertThat(metadata.severity()).isEmpty();
        assertThat(metadata.attack()).isEmpty();
        assertThat(metadata.tags()).isEmpty();
        assertThat(metadata.properties()).isEmpty();
    }

    @Test
    void keeps_all_that_was_set() {
        SignatureMetadata metadata = full().build();

        assertThat(metadata.version()).isEqualTo("1.2.3");
        assertThat(metadata.eventName()).isEqualTo("an_event");
        assertThat(metadata.description()).isEqualTo("What it is about.");
        assertThat(metadata.severity()).contains(Severity.HIGH);
        assertThat(metadata.attack()).contains(MASQUERADING);
        assertThat(metadata.tags()).contains(List.of("linux"));
    }

    @Test
    void its_properties_are_those_that_tracee_has_sorted_by_key() {
        assertThat(new ArrayList<>(full().build().properties().entrySet()))
                .containsExactly(
                        Map.entry("Category", "defense-evasion"),
                        Map.entry("Severity", 3),
                        Map.entry("Technique", "Masquerading"),
                        Map.entry("custom", "x"),
                        Map.entry("external_id", "T1036"),
                        Map.entry("id", "attack-pattern--x"));
    }

    @Test
    void what_a_reference_does_not_say_is_no_property() {
        assertThat(SignatureMetadata.builder("TRC-1", "A name")
                        .attack(AttackReference.technique("T1036", "Masquerading")
                                .build())
                        .build()
                        .properties())
                .containsOnlyKeys("Technique", "external_id");
    }

    @Test
    void a_property_that_is_set_comes_before_the_one_that_follows() {
        assertThat(full().property("Category", "own").build().properties()).containsEntry("Category", "own");
    }

    @Test
    void no_tags_and_an_empty_list_of_tags_differ() {
        assertThat(SignatureMetadata.builder("a", "a").tags(List.of()).build().tags())
                .contains(List.of());
    }

    @Test
    void refuses_a_property_of_another_class() {
        SignatureMetadata.Builder builder = full();

        assertThatThrownBy(() -> builder.property("k", 1f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "data \"k\" can be a String, Boolean, Integer, Long, Double, Bytes, or a List or Map of these,"
                                + " not a java.lang.Float");
    }

    @Test
    void copies_what_it_is_given_and_lets_nobody_change_it() {
        List<String> tags = new ArrayList<>(List.of("linux"));
        SignatureMetadata.Builder builder = SignatureMetadata.builder("a", "a").tags(tags);
        SignatureMetadata metadata = builder.build();
        tags.add("container");
        builder.property("late", 1);

        assertThat(metadata.tags()).contains(List.of("linux"));
        assertThat(metadata.properties()).isEmpty();
        assertThatThrownBy(() -> metadata.tags().orElseThrow().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> metadata.properties().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                argumentSet("version", full().version("2")),
                argumentSet("event name", full().eventName("other")),
                argumentSet("description", full().description("other")),
                argumentSet("severity", full().severity(Severity.LOW)),
                argumentSet(
                        "reference",
                        full().attack(AttackReference.technique("T1037", "x").build())),
                argumentSet("tags", full().tags(List.of())),
                argumentSet("property", full().property("custom", "y")));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void differs_with_everything_it_says(SignatureMetadata.Builder other) {
        assertThat(other.build()).isNotEqualTo(full().build());
    }

    @Test
    void equals_another_that_says_the_same() {
        assertThat(full().build())
                .isEqualTo(full().build())
                .hasSameHashCodeAs(full().build())
                .isNotEqualTo(SignatureMetadata.builder("TRC-1", "A name").build())
                .isNotEqualTo("TRC-1");
    }

    @Test
    void its_text_is_id_and_name_escaped() {
        assertThat(SignatureMetadata.builder("TRC-1", "A\nname").build()).hasToString("TRC-1 A\\nname");
    }

    @Test
    void refuses_null() {
        SignatureMetadata.Builder builder = full();

        assertThatThrownBy(() -> SignatureMetadata.builder(null, "a")).hasMessage("id");
        assertThatThrownBy(() -> SignatureMetadata.builder("a", null)).hasMessage("name");
        assertThatThrownBy(() -> builder.version(null)).hasMessage("version");
        assertThatThrownBy(() -> builder.eventName(null)).hasMessage("eventName");
        assertThatThrownBy(() -> builder.description(null)).hasMessage("description");
        assertThatThrownBy(() -> builder.severity(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.attack(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.tags(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.property(null, 1)).hasMessage("key");
    }
}
