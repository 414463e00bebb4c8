package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerdictTest {

    private static final Verdict UNDECIDED = Verdict.undecided("too short");
    private static final Detection DETECTION = Detection.of("path", "/x");

    @Test
    void none_is_one_instance() {
        assertThat(Verdict.none()).isSameAs(Verdict.none());
        assertThat(Verdict.none().isNone()).isTrue();
        assertThat(Verdict.none().isUndecided()).isFalse();
        assertThat(Verdict.none().reason()).isEmpty();
        assertThat(Verdict.none().detections()).isEmpty();
    }

    @Test
    void undecided_has_a_reason_and_no_detection() {
        assertThat(UNDECIDED.isUndecided()).isTrue();
        assertThat(UNDECIDED.isNone()).isFalse();
        assertThat(UNDECIDED.reason()).contains("too short");
        assertThat(UNDECIDED.detections()).isEmpty();
    }

    @Test
    void detections_are_neither_none_nor_undecided() {
        Verdict verdict = Verdict.of(DETECTION, Detection.empty());

        assertThat(verdict.isNone()).isFalse();
        assertThat(verdict.isUndecided()).isFalse();
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.detections()).containsExactly(DETECTION, Detection.empty());
    }

    @Test
    void copies_the_list_of_detections() {
        List<Detection> detections = new ArrayList<>(List.of(DETECTION));
        Verdict verdict = Verdict.of(detections);
        detections.clear();

        assertThat(verdict.detections()).containsExactly(DETECTION);
        assertThatThrownBy(() -> verdict.detections().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refuses_no_detections() {
        assertThatThrownBy(() -> Verdict.of())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no detections: use Verdict.none()");
        assertThatThrownBy(() -> Verdict.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no detections: use Verdict.none()");
    }

    @Test
    void refuses_null() {
        assertThatThrownBy(() -> Verdict.undecided(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("reason");
        assertThatThrownBy(() -> Verdict.of((Detection) null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void compares_by_what_it_says() {
        assertThat(UNDECIDED)
                .isEqualTo(Verdict.undecided("too short"))
                .hasSameHashCodeAs(Verdict.undecided("too short"))
                .isNotEqualTo(Verdict.undecided("all zero"))
                .isNotEqualTo(Verdict.none());
        assertThat(Verdict.of(DETECTION))
                .isEqualTo(Verdict.of(Detection.of("path", "/x")))
                .hasSameHashCodeAs(Verdict.of(Detection.of("path", "/x")))
                .isNotEqualTo(Verdict.of(DETECTION, DETECTION))
                .isNotEqualTo(Verdict.none());
    }

    @Test
    void its_text_says_which_it_is_and_never_the_data() {
        assertThat(Verdict.none()).hasToString("none");
        assertThat(Verdict.undecided("too\nshort")).hasToString("undecided: too\\nshort");
        assertThat(Verdict.of(DETECTION)).hasToString("1 detection");
        assertThat(Verdict.of(DETECTION, DETECTION)).hasToString("2 detections");
    }
}
