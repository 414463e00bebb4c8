package io.signet.examples;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.file.MagicWrite;
import io.signet.signature.AttackReference;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Severity;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;

/** A signature as a user would write it: somebody in a running container plants a cron job. */
public final class CronFileWritten implements Signature {

    private static final SignatureMetadata METADATA = SignatureMetadata.builder("ACME-1", "Cron file written")
            .eventName("cron_file_written")
            .description("A file was written where cron looks for jobs, in a running container.")
            .severity(Severity.HIGH)
            .attack(AttackReference.technique("T1053.003", "Cron")
                    .tactic("persistence")
                    .build())
            .build();

    /** Stateless. */
    public CronFileWritten() {}

    @Override
    public SignatureMetadata metadata() {
        return METADATA;
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(EventSelector.of(Event.TRACEE, MagicWrite.NAME).from(Origin.CONTAINER));
    }

    @Override
    public Verdict onEvent(Event event) {
        String path = MagicWrite.of(event).pathname();
        return path.startsWith("/etc/cron") ? Verdict.of(Detection.of("path", path)) : Verdict.none();
    }
}
