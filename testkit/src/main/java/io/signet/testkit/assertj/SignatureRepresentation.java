package io.signet.testkit.assertj;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.ReplayFinding;
import org.assertj.core.presentation.StandardRepresentation;

/**
 * Shows events, findings and outcomes on one line each, with their arguments and data, escaped. The assertions of this
 * package use it; for AssertJ's own, give it to {@code Assertions.useRepresentation} or {@code withRepresentation}.
 */
public class SignatureRepresentation extends StandardRepresentation {

    /** Has no state. */
    public SignatureRepresentation() {}

    @Override
    protected String fallbackToStringOf(Object object) {
        if (object instanceof Event event) {
            return Shown.event(event);
        }
        if (object instanceof Finding finding) {
            return FindingText.of(finding);
        }
        if (object instanceof ReplayFinding finding) {
            return FindingText.of(finding);
        }
        if (object instanceof Outcome outcome) {
            return outcome.explanation().verdict() + ": " + Shown.event(outcome.event());
        }
        return object instanceof Bytes || object instanceof EventTime
                ? Shown.value(object)
                : super.fallbackToStringOf(object);
    }
}
