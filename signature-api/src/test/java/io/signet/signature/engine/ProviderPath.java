package io.signet.signature.engine;

import io.signet.signature.engine.providers.ProviderB;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A class path of its own: a folder with compiled providers and the list that names them, as a jar of signatures is. Its
 * loader sees the API of the parent, and of the providers only what is in the folder.
 */
final class ProviderPath {

    private static final String PACKAGE = ProviderB.class.getPackageName();

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    ProviderPath(Path folder) {
        this.folder = folder;
    }

    ProviderPath listing(Class<?> provider) throws IOException {
        return copying(provider).naming(provider.getName());
    }

    ProviderPath copying(Class<?> type) throws IOException {
        Path file = folder.resolve(type.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream compiled = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            Files.write(file, compiled.readAllBytes());
        }
        return this;
    }

    ProviderPath naming(String line) {
        names.add(line);
        return this;
    }

    URLClassLoader open() throws IOException {
        Path list = folder.resolve("META-INF/services/io.signet.signature.Signature");
        Files.createDirectories(list.getParent());
        Files.write(list, names);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, new WithoutProviders());
    }

    private static final class WithoutProviders extends ClassLoader {

        WithoutProviders() {
            super(ProviderPath.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(PACKAGE)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
