package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttackReferenceTest {

    private static AttackReference.Builder masquerading() {
        return AttackReference.technique("T1036", "Masquerading")
                .tactic("defense-evasion")
                .stixId("attack-pattern--x");
    }

    @Test
    void keeps_all_that_was_set() {
        AttackReference reference = masquerading().build();

        assertThat(reference.techniqueId()).isEqualTo("T1036");
        assertThat(reference.technique()).isEqualTo("Masquerading");
        assertThat(reference.tactic()).isEqualTo("defense-evasion");
        assertThat(reference.stixId()).contains("attack-pattern--x");
    }

    @Test
    void needs_no_more_than_a_technique() {
        AttackReference reference =
                AttackReference.technique("T1036.005", "Match Legitimate Name").build();

        assertThat(reference.techniqueId()).isEqualTo("T1036.005");
        assertThat(reference.tactic()).isEmpty();
        assertThat(reference.stixId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1036", "T103", "T10360", "t1036", "T1036.5", "T1036.0055", "TA0005", "T1036\n"})
    void refuses_what_is_no_id_of_a_technique(String id) {
        assertThatThrownBy(() -> AttackReference.technique(id, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a technique id looks like T1036 or T1036.005");
    }

    @Test
    void compares_by_all_it_says() {
        assertThat(masquerading().build())
                .isEqualTo(masquerading().build())
                .hasSameHashCodeAs(masquerading().build())
                .isNotEqualTo(masquerading().tactic("execution").build())
                .isNotEqualTo(masquerading().stixId("other").build())
                .isNotEqualTo(AttackReference.technique("T1037", "Masquerading")
                        .tactic("defense-evasion")
                        .stixId("attack-pattern--x")
                        .build())
                .isNotEqualTo(AttackReference.technique("T1036", "Another")
                        .tactic("defense-evasion")
                        .stixId("attack-pattern--x")
                        .build());
    }

    @Test
    void its_text_is_id_and_name() {
        assertThat(masquerading().build()).hasToString("T1036 Masquerading");
    }

    @Test
    void refuses_null() {
        assertThatThrownBy(() -> AttackReference.technique(null, "x")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> AttackReference.technique("T1036", null)).hasMessage("technique");
        assertThatThrownBy(() -> masquerading().tactic(null)).hasMessage("shortName");
        assertThatThrownBy(() -> masquerading().stixId(null)).isInstanceOf(NullPointerException.class);
    }
}
