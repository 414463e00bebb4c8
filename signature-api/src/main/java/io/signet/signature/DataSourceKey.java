package io.signet.signature;

import io.signet.event.EscapedText;
import java.util.Objects;

/**
 * The typed name of a data source.
 *
 * @param namespace who defines it, such as {@code tracee}
 * @param id its id in the namespace, such as {@code containers}
 * @param type the interface of its look-ups
 * @param <T> that interface
 */
public record DataSourceKey<T extends DataSource>(String namespace, String id, Class<T> type) {

    /**
     * Checks that all is given.
     *
     * @param namespace who defines it, such as {@code tracee}
     * @param id its id in the namespace, such as {@code containers}
     * @param type the interface of its look-ups
     */
    public DataSourceKey {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
    }

    /** In the form {@code namespace/id}. */
    @Override
    public String toString() {
        return EscapedText.of(namespace) + "/" + EscapedText.of(id);
    }
}
