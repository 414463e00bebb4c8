package io.signet.testkit.replay;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the places that hold cases on a class path or module path: directories and jars. */
final class CaseStores {

    /** Every jar has one, and no module hides it. */
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private CaseStores() {}

    /**
     * All places of a name that a class loader sees.
     *
     * @param resource the name, without a slash at the end
     */
    static List<CaseStore> in(ClassLoader loader, String resource) throws IOException {
        Set<CaseStore> stores = new LinkedHashSet<>();
        for (URL url : Collections.list(loader.getResources(resource))) {
            directory(url).ifPresent(directory -> stores.add(new DirectoryStore(directory)));
            jar(url).ifPresent(jar -> stores.add(new JarStore(jar, resource + "/")));
        }
        // A jar need not have entries for its directories; then only its files are there to be found.
        for (URL url : Collections.list(loader.getResources(MANIFEST))) {
            Optional<Path> jar = jar(url);
            if (jar.isPresent()) {
                CaseStore store = new JarStore(jar.get(), resource + "/");
                if (!stores.contains(store) && !store.files().isEmpty()) {
                    stores.add(store);
                }
            }
        }
        return List.copyOf(stores);
    }

    private static Optional<Path> directory(URL url) {
        return url.getProtocol().equals("file") ? path(url).filter(Files::isDirectory) : Optional.empty();
    }

    private static Optional<Path> jar(URL url) throws IOException {
        if (!url.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        URLConnection connection = url.openConnection();
        return connection instanceof JarURLConnection inJar ? path(inJar.getJarFileURL()) : Optional.empty();
    }

    private static Optional<Path> path(URL url) {
        if (!url.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(new URI(url.toString())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
