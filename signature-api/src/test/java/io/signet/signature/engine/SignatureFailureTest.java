package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.SignatureMetadata;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignatureFailureTest {

    private static final SignatureMetadata METADATA =
            SignatureMetadata.builder("a", "A").build();
    private static final Exception CAUSE = new IllegalStateException();

    @Test
    void refuses_null() {
        SignatureFailure.Phase phase = SignatureFailure.Phase.EVENT;

        assertThatThrownBy(() -> new SignatureFailure(null, phase, Optional.empty(), CAUSE))
                .hasMessage("signature");
        assertThatThrownBy(() -> new SignatureFailure(METADATA, null, Optional.empty(), CAUSE))
                .hasMessage("phase");
        assertThatThrownBy(() -> new SignatureFailure(METADATA, phase, null, CAUSE))
                .hasMessage("event");
        assertThatThrownBy(() -> new SignatureFailure(METADATA, phase, Optional.empty(), null))
                .hasMessage("cause");
    }
}
