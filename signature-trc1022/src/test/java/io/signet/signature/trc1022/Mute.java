package io.signet.signature.trc1022;

import io.signet.event.Event;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;

/**
 * Selects what the rule of a version selects, and never finds anything.
 *
 * @param profile the version
 */
record Mute(TraceeProfile profile) implements Signature {

    @Override
    public SignatureMetadata metadata() {
        return DroppedExecutable.as(profile).metadata();
    }

    @Override
    public List<EventSelector> selectors() {
        return DroppedExecutable.as(profile).selectors();
    }

    @Override
    public Verdict onEvent(Event event) {
        return Verdict.none();
    }
}
