package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Signatures from other people's jars, in one class loader. */
final class SignatureJars implements Closeable {

    private static final String SERVICES = "META-INF/services/" + Signature.class.getName();

    private final URLClassLoader loader;
    private final Map<String, List<Path>> jarsByProvider;
    private final SignatureLoader.Loaded loaded;
    private final List<String> problems;

    private SignatureJars(URLClassLoader loader, Map<String, List<Path>> jarsByProvider, List<String> problems) {
        this.loader = loader;
        this.jarsByProvider = jarsByProvider;
        this.problems = problems;
        loaded = SignatureLoader.load(loader);
        loaded.problems().forEach(problem -> problems.add(withJar(problem)));
    }

    /**
     * A jar, and how it was asked for.
     *
     * @param option such as {@code --with}, for messages
     * @param path where it is
     */
    record Jar(String option, Path path) {

        UsageException unusable(String why) {
            return new UsageException(option + " " + Shown.name(path) + ": " + why);
        }
    }

    static SignatureJars open(List<Jar> jars) throws UsageException {
        Map<String, List<Path>> jarsByProvider = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (Jar each : jars) {
            Path jar = each.path();
            Set<String> providers = providers(each);
            if (providers.isEmpty()) {
                problems.add("no signature in " + Shown.name(jar) + ": it has no " + SERVICES + " that names one");
            }
            providers.forEach(provider -> jarsByProvider
                    .computeIfAbsent(provider, unused -> new ArrayList<>())
                    .add(jar));
            urls.add(url(each));
        }
        ApiClassLoader parent = new ApiClassLoader(SignatureJars.class.getClassLoader());
        return new SignatureJars(
                new URLClassLoader("signatures", urls.toArray(URL[]::new), parent), jarsByProvider, problems);
    }

    private static Set<String> providers(Jar jar) throws UsageException {
        if (Files.isDirectory(jar.path())) {
            throw jar.unusable("this is a directory; write the path of a jar that holds signatures");
        }
        if (!Files.exists(jar.path())) {
            throw jar.unusable("no such file; write the path of a jar that holds signatures");
        }
        Set<String> providers = new LinkedHashSet<>();
        try (ZipFile zip = new ZipFile(jar.path().toFile())) {
            ZipEntry services = zip.getEntry(SERVICES);
            if (services != null) {
                try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(zip.getInputStream(services), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(providers::add);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw jar.unusable("cannot be read as a jar file (" + EscapedText.of(String.valueOf(e.getMessage()), 200)
                    + "); build or copy it anew");
        }
        return providers;
    }

    private static URL url(Jar jar) throws UsageException {
        try {
            return jar.path().toUri().toURL();
        } catch (MalformedURLException e) {
            throw jar.unusable("not a path that a class loader can read");
        }
    }

    /** The loader knows classes only; whoever gave the jars wants to know which one it was. */
    private String withJar(String problem) {
        return jarsByProvider.entrySet().stream()
                .filter(entry -> problem.contains(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> Shown.name(entry.getValue().get(0)) + ": " + problem)
                .orElse(problem);
    }

    ClassLoader loader() {
        return loader;
    }

    /** A new instance of the signature of this id. */
    Optional<Signature> fresh(String id) {
        return SignatureLoader.load(loader).signatures().stream()
                .filter(signature -> signature.metadata().id().equals(id))
                .findFirst();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** A class that several jars hold is loaded once, from the first: all the same it is in both. */
    void addTo(SignatureCatalogue catalogue) {
        for (Signature signature : loaded.signatures()) {
            String className = signature.getClass().getName();
            List<Path> jars = jarsByProvider.getOrDefault(className, List.of());
            String id;
            try {
                id = signature.metadata().id();
            } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
                problems.add(withJar(EscapedText.of(className) + ": metadata() failed with " + Shown.failure(e)));
                continue;
            }
            catalogue.add(id, signature, origin(className, jars.isEmpty() ? "a jar" : Shown.name(jars.get(0))));
            for (int i = 1; i < jars.size(); i++) {
                catalogue.conflict(
                        id, origin(className, Shown.name(jars.get(0))), origin(className, Shown.name(jars.get(i))));
            }
        }
    }

    private static String origin(String className, String jar) {
        return jar + " (" + EscapedText.of(className) + ")";
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
