package io.signet.signature.engine.providers;

import io.signet.event.Event;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;

/** A signature that can be loaded. */
public class ProviderB implements Signature {

    @Override
    public SignatureMetadata metadata() {
        return SignatureMetadata.builder("B", "B").eventName("b").build();
    }

    @Override
    public final List<EventSelector> selectors() {
        return List.of(EventSelector.anyName(Event.TRACEE));
    }

    @Override
    public final Verdict onEvent(Event event) {
        return Verdict.none();
    }
}
