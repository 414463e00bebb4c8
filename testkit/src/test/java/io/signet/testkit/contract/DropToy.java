package io.signet.testkit.contract;

import static io.signet.testkit.EventFixture.magicWrite;

import io.signet.event.Argument;
import io.signet.event.Bytes;
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
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import java.util.List;

/** A well-behaved rule without a memory: an ELF file written below /tmp in a started container. Saboteurs break parts of it. */
public class DropToy implements Signature {

    static final Bytes ELF = Bytes.of(0x7f, 'E', 'L', 'F');

    static final EventFixture DROPPED = magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer();

    public static final Witnesses WITNESSES = Witnesses.none()
            .positive(DROPPED)
            .negative(magicWrite("/tmp/x.zip", FileHeaders.ZIP).inStartedContainer());

    static final EventSelector SELECTOR =
            EventSelector.of(Event.TRACEE, MagicWrite.NAME).from(Origin.CONTAINER);

    static SignatureMetadata.Builder metadataBuilder(String id) {
        return SignatureMetadata.builder(id, "ELF file below /tmp")
                .eventName("toy_drop")
                .version("1.2.0")
                .description("An ELF file was written below /tmp in a container.")
                .severity(Severity.MEDIUM)
                .attack(AttackReference.technique("T1036", "Masquerading")
                        .tactic("defense-evasion")
                        .build());
    }

    private static final SignatureMetadata METADATA = metadataBuilder("TOY-1").build();

    public DropToy() {}

    @Override
    public SignatureMetadata metadata() {
        return METADATA;
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(SELECTOR);
    }

    @Override
    public Verdict onEvent(Event event) {
        return isDropped(event) ? Verdict.of(detection(event)) : Verdict.none();
    }

    boolean isDropped(Event event) {
        Argument<Bytes> header = event.argument(MagicWrite.BYTES);
        return pathname(event).startsWith("/tmp/") && header.get().startsWith(ELF);
    }

    static String pathname(Event event) {
        return event.argument(MagicWrite.PATHNAME).get();
    }

    Detection detection(Event event) {
        return Detection.of("path", pathname(event))
                .with("inode", event.argument(MagicWrite.INODE).orElse(0L))
                .with("process", event.process().name().orElse("?"));
    }
}
