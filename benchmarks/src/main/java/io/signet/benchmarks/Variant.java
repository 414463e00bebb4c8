package io.signet.benchmarks;

import java.nio.file.Path;

/** One way to go through a file of events. */
interface Variant {

    /**
     * Goes through the whole file once.
     *
     * @param file the lines
     * @return what there was
     * @throws Exception when it cannot
     */
    Outcome read(Path file) throws Exception;
}
