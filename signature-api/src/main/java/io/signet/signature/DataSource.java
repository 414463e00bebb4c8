package io.signet.signature;

/**
 * Something a signature can look things up in, provided by the host: containers, processes, allow-lists. An interface
 * that extends this one has typed look-ups that answer with {@code Optional} for "not there" and throw for "broken".
 * Look-ups are called by the engine's thread and must not block. Tracee: {@code detect.DataSource}.
 */
public interface DataSource {

    /**
     * The version of what the look-ups promise. A signature refuses one above what it knows, in its {@code init}.
     *
     * @return from 1 on; 1 by default
     */
    default int version() {
        return 1;
    }
}
