package io.signet.testkit.replay;

import io.signet.signature.Finding;
import java.util.Objects;

/**
 * A finding that was raised while a case was verified.
 *
 * @param at the event it was raised on; {@link Anchor#END} when the capture was complete
 * @param finding the finding
 */
public record CaseFinding(Anchor at, Finding finding) {

    /**
     * Checks that both are given.
     *
     * @param at the event it was raised on
     * @param finding the finding
     */
    public CaseFinding {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(finding, "finding");
    }
}
