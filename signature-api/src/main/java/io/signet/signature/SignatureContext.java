package io.signet.signature;

import java.time.InstantSource;
import java.util.Optional;

/** Everything a signature may use besides its events, handed in once. What is handed in can be faked. */
public interface SignatureContext {

    /**
     * A data source of the host.
     *
     * @param key which one
     * @param <T> its type
     * @return the data source, or empty when the host has none; never empty for one that the signature requires
     */
    <T extends DataSource> Optional<T> dataSource(DataSourceKey<T> key);

    /**
     * The clock of the host. For what must be the same in every replay, use {@link io.signet.event.Event#time()}.
     *
     * @return the clock
     */
    InstantSource clock();
}
