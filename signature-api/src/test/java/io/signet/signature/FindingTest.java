package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.signet.event.Event;
import org.junit.jupiter.api.Test;

final class FindingTest {

    private static final SignatureMetadata METADATA =
            SignatureMetadata.builder("TRC-1\n", "A name").build();

    private final Event event = Event.builder("openat").build();

    @Test
    void holds_who_said_what_about_which_event() {
        Finding finding = Finding.of(METADATA, event, Detection.of("path", "/x"));

        assertThat(finding.metadata()).isSameAs(METADATA);
        assertThat(finding.event()).isSameAs(event);
        assertThat(finding.data()).containsExactly(entry("path", "/x"));
    }

    @Test
    void is_about_the_event_that_the_detection_names() {
        Event named = Event.builder("execve").build();

        assertThat(Finding.of(METADATA, event, Detection.empty().about(named)).event())
                .isSameAs(named);
    }

    @Test
    void its_data_cannot_be_changed() {
        Finding finding = Finding.of(METADATA, event, Detection.of("path", "/x"));

        assertThatThrownBy(() -> finding.data().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void compares_by_identity() {
        Finding one = Finding.of(METADATA, event, Detection.empty());

        assertThat(one).isEqualTo(one).isNotEqualTo(Finding.of(METADATA, event, Detection.empty()));
    }

    @Test
    void its_text_names_signature_and_event_escaped_and_never_the_data() {
        assertThat(Finding.of(METADATA, event, Detection.of("token", "secret")))
                .hasToString("TRC-1\\n on openat (tracee, host)");
    }

    @Test
    void refuses_null() {
        assertThatThrownBy(() -> Finding.of(null, event, Detection.empty()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("metadata");
        assertThatThrownBy(() -> Finding.of(METADATA, null, Detection.empty().about(event)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("event");
        assertThatThrownBy(() -> Finding.of(METADATA, event, null)).isInstanceOf(NullPointerException.class);
    }
}
