package io.signet.benchmarks;

import io.signet.event.Event;
import io.signet.signature.AttackReference;
import io.signet.signature.EventSelector;
import io.signet.signature.Severity;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;

/** A signature that wants the events of one name and finds nothing in any. */
final class SaysNo implements Signature {

    private final SignatureMetadata metadata;
    private final List<EventSelector> selectors;

    SaysNo(String eventName) {
        metadata = SignatureMetadata.builder("NO-" + eventName, "No to " + eventName)
                .eventName("no_to_" + eventName)
                .description("Says no.")
                .severity(Severity.LOW)
                .attack(AttackReference.technique("T1036", "Masquerading")
                        .tactic("defense-evasion")
                        .build())
                .build();
        selectors = List.of(EventSelector.of(Event.TRACEE, eventName));
    }

    @Override
    public SignatureMetadata metadata() {
        return metadata;
    }

    @Override
    public List<EventSelector> selectors() {
        return selectors;
    }

    @Override
    public Verdict onEvent(Event event) {
        return Verdict.none();
    }
}
