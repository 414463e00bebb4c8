package io.signet.testkit.replay.carried;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;

/** A signature that a jar carries together with its cases. It finds files opened in {@code /tmp}. */
public final class CarriedSignature implements Signature {

    private static final ArgKey<String> PATHNAME = ArgKey.string("pathname");

    @Override
    public SignatureMetadata metadata() {
        return SignatureMetadata.builder("TOY-1", "Carried")
                .eventName("carried")
                .build();
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(EventSelector.of(Event.TRACEE, "open"));
    }

    @Override
    public Verdict onEvent(Event event) {
        String path = event.argument(PATHNAME).toOptional().orElse("");
        return path.startsWith("/tmp/") ? Verdict.of(Detection.of("path", path)) : Verdict.none();
    }
}
