package io.signet.signature.engine;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds signatures with {@link ServiceLoader}, through a class loader that the caller chooses: the thread's context
 * class loader is the wrong one in half of all hosts. Each call makes new instances.
 */
public final class SignatureLoader {

    private SignatureLoader() {}

    /**
     * What was found.
     *
     * @param signatures new instances, sorted by id, so that the order does not depend on the class path
     * @param problems what could not be loaded, one line each; the others are there nevertheless
     */
    public record Loaded(List<Signature> signatures, List<String> problems) {

        /**
         * Copies the lists.
         *
         * @param signatures new instances, sorted by id, so that the order does not depend on the class path
         * @param problems what could not be loaded, one line each; the others are there nevertheless
         */
        public Loaded {
            signatures = List.copyOf(signatures);
            problems = List.copyOf(problems);
        }
    }

    private record Candidate(String id, Signature signature) {}

    /**
     * Loads every signature that a class loader can see.
     *
     * @param classLoader for example the one of the host's own classes
     * @return signatures and problems; throws nothing on account of a provider
     */
    public static Loaded load(ClassLoader classLoader) {
        Objects.requireNonNull(classLoader, "classLoader");
        List<Candidate> candidates = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Iterator<Signature> providers =
                ServiceLoader.load(Signature.class, classLoader).iterator();
        boolean more = true;
        while (more) {
            Signature signature = null;
            try {
                more = providers.hasNext();
                signature = more ? providers.next() : null;
            } catch (ServiceConfigurationError | LinkageError broken) {
                problems.add("a signature provider is broken: " + EscapedText.of(String.valueOf(broken.getMessage())));
            }
            Candidate candidate = signature == null ? null : candidate(signature, problems);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparing(Candidate::id)
                .thenComparing(candidate -> candidate.signature().getClass().getName()));
        return new Loaded(candidates.stream().map(Candidate::signature).toList(), problems);
    }

    private static @Nullable Candidate candidate(Signature signature, List<String> problems) {
        try {
            return new Candidate(signature.metadata().id(), signature);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            problems.add(signature.getClass().getName() + ": metadata() failed with "
                    + e.getClass().getName());
            return null;
        }
    }
}
