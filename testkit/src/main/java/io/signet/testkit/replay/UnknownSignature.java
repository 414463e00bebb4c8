package io.signet.testkit.replay;

import io.signet.signature.Signature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What to do about a signature that {@code ServiceLoader} does not find. */
final class UnknownSignature {

    private static final String SERVICE = Signature.class.getName();
    private static final String LIST = "META-INF/services/" + SERVICE;

    private UnknownSignature() {}

    /**
     * One line each: classes that are listed where the list counts for nothing, because a module is asked for what its
     * descriptor provides; else where a signature has to be named.
     *
     * @param found those that are found, none of them the one that is meant
     */
    static List<String> hints(ClassLoader loader, Collection<Signature> found) {
        List<String> hints = new ArrayList<>();
        List<String> names = listed(loader);
        found.forEach(signature -> names.remove(signature.getClass().getName()));
        for (String name : names) {
            moduleOf(name, loader)
                    .ifPresent(
                            module -> hints.add(LIST + " names " + name + ", and is not read for a class of a module, "
                                    + module + ": write there \"provides " + SERVICE + " with " + name
                                    + "\", or give a new one to verify(signature)"));
        }
        if (hints.isEmpty()) {
            hints.add("One is found when " + LIST + " names its class, in a module when it provides it; another can be"
                    + " given to verify(signature)");
        }
        return hints;
    }

    /** Empty for a class that is in none, and for one that is not there: ServiceLoader has complained of that. */
    private static Optional<String> moduleOf(String className, ClassLoader loader) {
        try {
            return Optional.ofNullable(
                    Class.forName(className, false, loader).getModule().getName());
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static List<String> listed(ClassLoader loader) {
        List<String> names = new ArrayList<>();
        try {
            for (URL list : Collections.list(loader.getResources(LIST))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(line -> line.replaceFirst("#.*", "").trim())
                            .filter(name -> !name.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            // What cannot be read gives no hint.
            return names;
        }
        return names;
    }
}
