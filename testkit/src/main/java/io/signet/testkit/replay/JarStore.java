package io.signet.testkit.replay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Cases in a jar. It is opened for each file, so that nothing has to be closed when the cases are done.
 *
 * @param jar the jar
 * @param prefix where in it the cases are, with a slash at the end
 */
record JarStore(Path jar, String prefix) implements CaseStore {

    @Override
    public List<String> files() throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            return open.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .map(entry -> entry.getName().substring(prefix.length()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public boolean has(String file) throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            return open.getJarEntry(prefix + file) != null;
        }
    }

    @Override
    public InputStream open(String file) throws IOException {
        JarFile open = new JarFile(jar.toFile());
        JarEntry entry = open.getJarEntry(prefix + file);
        if (entry == null) {
            open.close();
            throw new NoSuchFileException(prefix + file);
        }
        return new FilterInputStream(open.getInputStream(entry)) {
            @Override
            public void close() throws IOException {
                open.close();
            }
        };
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }
}
