package io.signet.cli;

import io.signet.signature.Signature;
import io.signet.signature.trc1022.DroppedExecutable;
import io.signet.signature.trc1022.TraceeProfile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which signatures to use. */
final class SignatureOptions {

    @Option(
            names = "--signature",
            paramLabel = "ID",
            description = "Use only the signature of this id; may be repeated.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "JAR",
            description = "Add the signatures of a jar (META-INF/services); may be repeated.")
    private List<Path> jars = new ArrayList<>();

    @Option(names = "--no-builtin", description = "Leave out Signet's own signatures.")
    private boolean noBuiltin;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "Whose TRC-1022 to use: tracee-0.9, tracee-0.10, tracee-0.11.1, tracee-0.24 (default) or tracee-main.")
    private String profile = TraceeProfile.V0_24.profileName();

    SignatureOptions() {}

    /**
     * Signatures from everywhere, and what could not be loaded.
     *
     * @param catalogue the signatures
     * @param ids those asked for; all when empty
     * @param problems one line each
     * @param jars keeps the class loader of other people's signatures open
     * @param builtin makes Signet's own signature; makes none where it was left out
     */
    record Chosen(
            SignatureCatalogue catalogue,
            List<String> ids,
            List<String> problems,
            SignatureJars jars,
            Supplier<Optional<Signature>> builtin)
            implements Closeable {

        /** A new instance of the signature of this id; empty when there is none, or when it was not asked for. */
        Optional<Signature> fresh(String id) {
            if (!ids.isEmpty() && !ids.contains(id)) {
                return Optional.empty();
            }
            return builtin.get()
                    .filter(signature -> signature.metadata().id().equals(id))
                    .or(() -> jars.fresh(id));
        }

        /** Where signatures and what travels with them are. */
        ClassLoader loader() {
            return jars.loader();
        }

        /** Whether the signatures can be run in spite of the problems; not when an id is there twice. */
        boolean isUsable() {
            return catalogue.conflicts().isEmpty();
        }

        /** The signatures asked for, in order. */
        List<Signature> signatures() throws UsageException {
            return catalogue.selected(ids);
        }

        @Override
        public void close() throws IOException {
            jars.close();
        }
    }

    Chosen choose() throws UsageException, IOException {
        return choose(List.of());
    }

    /** With the signatures of further jars, which verify knows as {@code --jar}. */
    Chosen choose(List<Path> carriers) throws UsageException, IOException {
        TraceeProfile tracee = TraceeProfile.ofName(profile)
                .orElseThrow(() -> new UsageException("--profile " + Shown.name(profile) + ": no such profile; write "
                        + Arrays.stream(TraceeProfile.values())
                                .map(TraceeProfile::profileName)
                                .collect(Collectors.joining(" or "))));
        List<SignatureJars.Jar> all = new ArrayList<>();
        jars.forEach(jar -> all.add(new SignatureJars.Jar("--with", jar)));
        carriers.forEach(jar -> all.add(new SignatureJars.Jar("--jar", jar)));
        SignatureJars fromJars = SignatureJars.open(all);
        try {
            SignatureCatalogue catalogue = new SignatureCatalogue();
            if (!noBuiltin) {
                Signature builtin = DroppedExecutable.as(tracee);
                catalogue.add(builtin.metadata().id(), builtin, "Signet itself (leave it out with --no-builtin)");
            }
            fromJars.addTo(catalogue);
            List<String> problems = new ArrayList<>(fromJars.problems());
            problems.addAll(catalogue.conflicts());
            return new Chosen(
                    catalogue,
                    ids,
                    problems,
                    fromJars,
                    () -> noBuiltin ? Optional.empty() : Optional.of(DroppedExecutable.as(tracee)));
        } catch (RuntimeException | Error e) {
            fromJars.close();
            throw e;
        }
    }

    /** The jars that were given. */
    List<Path> jars() {
        return jars;
    }
}
