package io.signet.benchmarks;

import io.signet.event.json.EventReader;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Signet, from bytes to findings, as the README says to embed it. */
final class SignetFindings implements Variant {

    private final Supplier<List<Signature>> signatures;

    SignetFindings(Supplier<List<Signature>> signatures) {
        this.signatures = signatures;
    }

    @Override
    public Outcome read(Path file) throws IOException {
        Tally tally = new Tally();
        try (SignatureEngine engine =
                        SignatureEngine.builder().addAll(signatures.get()).build();
                EventReader events =
                        EventReader.of(file).interest(engine::interest).open()) {
            while (events.next()) {
                if (!engine.process(events.event()).isEmpty()) {
                    tally.findingAt(events.place().line());
                }
            }
            tally.lines(events.counts().lines());
        }
        return tally.outcome();
    }
}
