package io.signet.signature.trc1022;

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
import java.util.List;
import java.util.Objects;

/**
 * TRC-1022, "New executable dropped", exactly as Tracee v0.24.1 decides (signatures/golang/dropped_executable.go), or as
 * another version does: see {@link #as(TraceeProfile)}.
 *
 * <p>Raises one detection with the data {@code path} (before v0.11.1 without data) when a {@code magic_write} in a started container (before v0.10 anywhere) wrote an
 * ELF header and the path is no memory path ({@code memfd:}, {@code /run/shm/}, {@code /dev/shm/}). Stateless and
 * thread-safe.
 */
public final class DroppedExecutable implements Signature {

    private static final SignatureMetadata METADATA = SignatureMetadata.builder("TRC-1022", "New executable dropped")
            .version("1")
            .eventName("dropped_executable")
            .description("An Executable file was dropped in the system during runtime. Container images are usually"
                    + " built with all binaries needed inside. A dropped binary may indicate that an adversary"
                    + " infiltrated your container.")
            .severity(Severity.MEDIUM)
            .attack(AttackReference.technique("T1036", "Masquerading")
                    .tactic("defense-evasion")
                    .stixId("attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0")
                    .build())
            .property("Kubernetes_Technique", "")
            .build();

    private static final List<EventSelector> SELECTORS =
            List.of(EventSelector.of(Event.TRACEE, MagicWrite.NAME).from(Origin.CONTAINER));

    private static final List<EventSelector> SELECTORS_OF_V0_9 =
            List.of(EventSelector.of(Event.TRACEE, MagicWrite.NAME));

    private static final Verdict UNDECIDED_HEADER = Verdict.undecided("the header is too short or zero");
    private static final Verdict UNDECIDED_BYTES = Verdict.undecided("argument bytes cannot be read");
    private static final Verdict UNDECIDED_PATHNAME = Verdict.undecided("argument pathname cannot be read");

    private final TraceeProfile profile;

    /** The rule of v0.24.1. */
    public DroppedExecutable() {
        this(TraceeProfile.V0_24);
    }

    private DroppedExecutable(TraceeProfile profile) {
        this.profile = profile;
    }

    /**
     * The rule as another version of Tracee has it.
     *
     * @param profile which version
     * @return a new signature
     */
    public static DroppedExecutable as(TraceeProfile profile) {
        return new DroppedExecutable(Objects.requireNonNull(profile, "profile"));
    }

    @Override
    public SignatureMetadata metadata() {
        return METADATA;
    }

    @Override
    public List<EventSelector> selectors() {
        return profile.selectsEveryOrigin() ? SELECTORS_OF_V0_9 : SELECTORS;
    }

    /**
     * {@inheritDoc}
     *
     * <p>As v0.9 to v0.24: an event of another name is none; else reads {@code bytes}, then {@code pathname}, also when the bytes
     * are no ELF header, because the order decides which error v0.24.1 reports. As main: does not look at the name, and
     * reads {@code pathname} only behind a header that is, or may be, that of an ELF file.
     *
     * @throws io.signet.event.EventDataException as v0.9 to v0.24, when one of the two is missing, null or ill-typed
     */
    @Override
    public Verdict onEvent(Event event) {
        return profile == TraceeProfile.MAIN ? onEventOfMain(event) : onEventOfReleases(event);
    }

    private Verdict onEventOfReleases(Event event) {
        if (!event.name().equals(MagicWrite.NAME)) {
            return Verdict.none();
        }
        MagicWrite write = MagicWrite.of(event);
        Bytes header = write.header();
        String pathname = write.pathname();
        return decide(header, pathname);
    }

    /** Main tests the header before it looks at the path, and takes what it cannot read for no match. */
    private Verdict onEventOfMain(Event event) {
        Argument<Bytes> header = event.argument(MagicWrite.BYTES);
        if (!header.isPresent()) {
            return UNDECIDED_BYTES;
        }
        if (!ElfMagic.matches(header.get()) && !ElfMagic.mayStillMatch(header.get())) {
            return Verdict.none();
        }
        Argument<String> pathname = event.argument(MagicWrite.PATHNAME);
        return pathname.isPresent() ? decide(header.get(), pathname.get()) : UNDECIDED_PATHNAME;
    }

    private Verdict decide(Bytes header, String pathname) {
        if (MemoryPath.matches(pathname)) {
            return Verdict.none();
        }
        if (ElfMagic.matches(header)) {
            return Verdict.of(profile.findingHasPath() ? Detection.of("path", pathname) : Detection.empty());
        }
        return ElfMagic.mayStillMatch(header) ? UNDECIDED_HEADER : Verdict.none();
    }
}
