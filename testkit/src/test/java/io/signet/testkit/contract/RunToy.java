package io.signet.testkit.contract;

import static io.signet.testkit.EventFixture.event;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Severity;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A well-behaved rule with a memory: what was dropped in a container is run there. */
public class RunToy implements Signature {

    static final ArgKey<String> PATHNAME = ArgKey.string("pathname");
    static final String EXEC = "sched_process_exec";

    static final EventFixture RUN = event(EXEC).withArgument(PATHNAME, "/tmp/x").inStartedContainer();

    static final Witnesses WITNESSES =
            Witnesses.none().positive(DropToy.DROPPED, RUN).negative(RUN).negative(DropToy.DROPPED, otherRun());

    private static final SignatureMetadata METADATA = SignatureMetadata.builder("TOY-2", "Dropped file run")
            .eventName("toy_run")
            .description("A file was written and then run.")
            .severity(Severity.HIGH)
            .build();

    private final Map<String, String> dropped = new HashMap<>();

    public RunToy() {}

    private static EventFixture otherRun() {
        return RUN.withArgument(PATHNAME, "/usr/bin/id");
    }

    @Override
    public SignatureMetadata metadata() {
        return METADATA;
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(DropToy.SELECTOR, EventSelector.of(Event.TRACEE, EXEC).from(Origin.CONTAINER));
    }

    @Override
    public void init(SignatureContext context) {
        dropped.clear();
    }

    @Override
    public Verdict onEvent(Event event) {
        String container = event.container().id().orElse("");
        String path = event.argument(PATHNAME).get();
        if (event.name().equals(MagicWrite.NAME)) {
            drop(container, path);
            return Verdict.none();
        }
        return wasDropped(container, path) ? Verdict.of(Detection.of("path", path)) : Verdict.none();
    }

    void drop(String container, String path) {
        dropped.put(container, path);
    }

    boolean wasDropped(String container, String path) {
        return path.equals(dropped.get(container));
    }
}
