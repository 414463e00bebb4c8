package io.signet.signature.engine;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
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

    /** A class loader that cannot list its resources answers every question with the same failure, for ever. */
    private static final int GIVE_UP_AFTER = 3;

    /** Causes can form a circle. */
    private static final int DEEPEST_CAUSE = 20;

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
        int repetitions = 0;
        while (repetitions < GIVE_UP_AFTER) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                Candidate candidate = candidate(providers.next(), problems);
                if (candidate != null) {
                    candidates.add(candidate);
                }
                repetitions = 0;
            } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
                String problem = "a signature provider is broken: " + describe(broken);
                if (problems.contains(problem)) {
                    repetitions++;
                } else {
                    repetitions = 0;
                    problems.add(problem);
                }
            }
        }
        candidates.sort(Comparator.comparing(Candidate::id)
                .thenComparing(candidate -> candidate.signature().getClass().getName()));
        return new Loaded(candidates.stream().map(Candidate::signature).toList(), problems);
    }

    private static String describe(Throwable broken) {
        Throwable root = broken;
        for (int depth = 0; depth < DEEPEST_CAUSE && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        String kind = broken instanceof ServiceConfigurationError
                ? ""
                : broken.getClass().getName() + ": ";
        return kind
                + EscapedText.of(String.valueOf(broken.getMessage()))
                + (root == broken ? "" : " (" + root.getClass().getName() + ")");
    }

    private static @Nullable Candidate candidate(Signature signature, List<String> problems) {
        String className = signature.getClass().getName();
        try {
            SignatureMetadata metadata = signature.metadata();
            if (metadata != null) {
                return new Candidate(metadata.id(), signature);
            }
            problems.add(className + ": metadata() returned null");
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            problems.add(className + ": metadata() failed with " + e.getClass().getName());
        }
        return null;
    }
}
