package io.signet.examples;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.file.FileKind;
import io.signet.event.file.MagicWrite;
import io.signet.signature.AttackReference;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Severity;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container runs a file that was written into it as an executable before: two events, joined by container and path.
 *
 * <p>What it remembers is bounded: the oldest of 10,000 files is forgotten. A container's events must all come to the
 * same instance.
 */
public final class DroppedFileRun implements Signature {

    private static final int MOST = 10_000;

    private static final String EXEC = "sched_process_exec";
    private static final ArgKey<String> PATHNAME = ArgKey.string("pathname");

    private static final SignatureMetadata METADATA = SignatureMetadata.builder("ACME-2", "Dropped file run")
            .eventName("dropped_file_run")
            .description("A container runs an executable that was written into it while it ran.")
            .severity(Severity.HIGH)
            .attack(AttackReference.technique("T1105", "Ingress Tool Transfer")
                    .tactic("command-and-control")
                    .build())
            .build();

    /** The name of the process that wrote each file; a whole event for each would be too much to keep. */
    private final Map<DroppedFile, String> writers = new LinkedHashMap<>();

    private record DroppedFile(String container, String path) {}

    /** Remembers nothing yet. */
    public DroppedFileRun() {}

    @Override
    public SignatureMetadata metadata() {
        return METADATA;
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(
                EventSelector.of(Event.TRACEE, MagicWrite.NAME).from(Origin.CONTAINER),
                EventSelector.of(Event.TRACEE, EXEC).from(Origin.CONTAINER));
    }

    @Override
    public Verdict onEvent(Event event) {
        Optional<String> container = event.container().id();
        if (container.isEmpty()) {
            return Verdict.none();
        }
        return event.name().equals(EXEC) ? onExec(event, container.get()) : onWrite(event, container.get());
    }

    private Verdict onWrite(Event event, String container) {
        MagicWrite write = MagicWrite.of(event);
        if (FileKind.of(write.header()).family() == FileKind.Family.ELF) {
            writers.put(
                    new DroppedFile(container, write.pathname()),
                    event.process().name().orElse("unknown"));
            if (writers.size() > MOST) {
                writers.remove(writers.keySet().iterator().next());
            }
        }
        return Verdict.none();
    }

    private Verdict onExec(Event event, String container) {
        String path = event.argument(PATHNAME).get();
        String writer = writers.remove(new DroppedFile(container, path));
        return writer == null
                ? Verdict.none()
                : Verdict.of(Detection.of("path", path).with("writer", writer));
    }

    @Override
    public void close() {
        writers.clear();
    }
}
