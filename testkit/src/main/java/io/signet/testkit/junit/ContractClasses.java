package io.signet.testkit.junit;

import io.signet.event.EscapedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The compiled test classes that are contracts of signatures, and which of them the build runs. */
final class ContractClasses {

    private static final String CONTRACT = "io/signet/testkit/junit/SignatureContract";
    private static final String NESTED = "org/junit/jupiter/api/Nested";
    private static final String DISABLED = "org/junit/jupiter/api/Disabled";
    private static final String FACTORY = "newSignature";

    /** The classes by their names in the files, sorted. */
    private final Map<String, ClassFile> classes = new TreeMap<>();

    private final List<String> testNames;

    private ContractClasses(List<String> testNames) {
        this.testNames = testNames;
    }

    /**
     * Reads all classes in a directory and below it.
     *
     * @throws IOException when one of them cannot be read
     */
    static ContractClasses in(Path directory, List<String> testNames) throws IOException {
        ContractClasses found = new ContractClasses(testNames);
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            ClassFile read = ClassFile.of(Files.readAllBytes(file));
            found.classes.put(read.name(), read);
        }
        return found;
    }

    int size() {
        return classes.size();
    }

    /** What is wrong with the contracts of a signature; empty when one of them runs. */
    Optional<String> missing(Class<?> signature, Set<String> allSignatures) {
        List<String> reasons = new ArrayList<>();
        for (ClassFile test : classes.values()) {
            if (test.isConcrete()
                    && inherits(test, new HashSet<>())
                    && signatures(test, allSignatures).contains(internal(signature))) {
                Optional<String> reason = ignored(test);
                if (reason.isEmpty()) {
                    return Optional.empty();
                }
                reasons.add(reason.get());
            }
        }
        return Optional.of(
                reasons.isEmpty() ? "no test class implements SignatureContract for it" : String.join("; ", reasons));
    }

    static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private boolean inherits(ClassFile test, Set<String> seen) {
        for (String parent : test.parents()) {
            ClassFile known = classes.get(parent);
            if (parent.equals(CONTRACT) || (known != null && seen.add(parent) && inherits(known, seen))) {
                return true;
            }
        }
        return false;
    }

    /** Which signatures it is about: those its factory makes, or else those it names. */
    private Set<String> signatures(ClassFile test, Set<String> all) {
        Set<String> made = new HashSet<>(factory(test, new HashSet<>())
                .map(declaring -> declaring.madeBy(FACTORY))
                .orElse(Set.of()));
        made.retainAll(all);
        if (made.isEmpty()) {
            made.addAll(test.named());
            made.retainAll(all);
        }
        return made;
    }

    private Optional<ClassFile> factory(ClassFile test, Set<String> seen) {
        if (test.declares(FACTORY)) {
            return Optional.of(test);
        }
        return test.parents().stream()
                .filter(seen::add)
                .flatMap(parent -> Optional.ofNullable(classes.get(parent)).stream())
                .flatMap(parent -> factory(parent, seen).stream())
                .findFirst();
    }

    /** Why the build does not run a class, or empty when it does. */
    private Optional<String> ignored(ClassFile test) {
        String shown = EscapedText.of(simple(test.name()));
        String outermost = test.name();
        while (true) {
            ClassFile level = classes.get(outermost);
            if (level != null && level.isAnnotatedWith(DISABLED)) {
                return Optional.of(shown + " is disabled");
            }
            int dollar = outermost.lastIndexOf('$');
            String outer = dollar < 0 ? "" : outermost.substring(0, dollar);
            if (!classes.containsKey(outer)) {
                break;
            }
            if (level != null && !level.isAnnotatedWith(NESTED)) {
                return Optional.of(shown + " is nested and not annotated with @Nested, so no build runs it");
            }
            outermost = outer;
        }
        String name = EscapedText.of(simple(outermost));
        return testNames.stream().anyMatch(pattern -> matches(pattern, name))
                ? Optional.empty()
                : Optional.of(shown + " implements SignatureContract, and the build runs no class called " + name
                        + " (only " + String.join(", ", testNames) + ")");
    }

    private static boolean matches(String pattern, String name) {
        String regex = Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
        return name.matches(regex);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
