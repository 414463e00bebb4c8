package io.signet.testkit.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A place that holds cases: a directory, or a part of a jar. */
interface CaseStore {

    /** All files, by their names from the top, with {@code /} between parts; sorted. */
    List<String> files() throws IOException;

    boolean has(String file) throws IOException;

    InputStream open(String file) throws IOException;

    /** The directory; empty when nothing can be written here. */
    Optional<Path> directory();

    /** A whole small file. */
    default byte[] read(String file) throws IOException {
        try (InputStream content = open(file)) {
            return content.readAllBytes();
        }
    }
}
