package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Signatures from other people's jars, in one class loader. */
final class SignatureJars implements Closeable {

    private static final String SERVICES = "META-INF/services/" + Signature.class.getName();

    private final URLClassLoader loader;
    private final Map<String, List<Path>> jarsByProvider;
    private final SignatureLoader.Loaded loaded;
    private final List<String> problems = new ArrayList<>();

    private SignatureJars(URLClassLoader loader, Map<String, List<Path>> jarsByProvider) {
        this.loader = loader;
        this.jarsByProvider = jarsByProvider;
        loaded = SignatureLoader.load(loader);
        problems.addAll(loaded.problems());
    }

    static SignatureJars open(List<Path> jars) throws UsageException {
        Map<String, List<Path>> jarsByProvider = new HashMap<>();
        List<String> problems = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            List<String> providers = providers(jar);
            if (providers.isEmpty()) {
                problems.add("no signature in " + name(jar) + ": it has no " + SERVICES + " that names one");
            }
            providers.forEach(provider -> jarsByProvider
                    .computeIfAbsent(provider, unused -> new ArrayList<>())
                    .add(jar));
            urls.add(url(jar));
        }
        ApiClassLoader parent = new ApiClassLoader(SignatureJars.class.getClassLoader());
        SignatureJars opened =
                new SignatureJars(new URLClassLoader("signatures", urls.toArray(URL[]::new), parent), jarsByProvider);
        opened.problems.addAll(problems);
        return opened;
    }

    private static List<String> providers(Path jar) throws UsageException {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("--with " + name(jar) + ": no such jar file");
        }
        List<String> providers = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
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
        } catch (IOException e) {
            throw new UsageException("--with " + name(jar) + ": cannot be read as a jar file ("
                    + EscapedText.of(String.valueOf(e.getMessage()), 200) + ")");
        }
        return providers;
    }

    private static URL url(Path jar) throws UsageException {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException("--with " + name(jar) + ": not a path that a class loader can read");
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** A class that several jars hold is loaded once, from the first: all the same it is in both. */
    void addTo(SignatureCatalogue catalogue) {
        for (Signature signature : loaded.signatures()) {
            List<Path> jars = jarsByProvider.getOrDefault(signature.getClass().getName(), List.of());
            catalogue.add(signature, jars.isEmpty() ? "a jar" : name(jars.get(0)));
            for (int i = 1; i < jars.size(); i++) {
                catalogue.conflict(signature.metadata().id(), name(jars.get(0)), name(jars.get(i)));
            }
        }
    }

    static String name(Path jar) {
        return EscapedText.of(jar.toString());
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
