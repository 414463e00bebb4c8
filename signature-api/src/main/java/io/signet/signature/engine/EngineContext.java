package io.signet.signature.engine;

import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.SignatureContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an engine hands to its signatures. */
final class EngineContext implements SignatureContext {

    private final Map<DataSourceKey<?>, DataSource> dataSources;
    private final InstantSource clock;

    EngineContext(Map<DataSourceKey<?>, DataSource> dataSources, InstantSource clock) {
        this.dataSources = new HashMap<>(dataSources);
        this.clock = clock;
    }

    /** Whether two keys name the same data source, of whatever types. */
    static boolean sameName(DataSourceKey<?> one, DataSourceKey<?> other) {
        return one.namespace().equals(other.namespace()) && one.id().equals(other.id());
    }

    Set<DataSourceKey<?>> keys() {
        return dataSources.keySet();
    }

    @Override
    public <T extends DataSource> Optional<T> dataSource(DataSourceKey<T> key) {
        DataSource source = dataSources.get(key);
        return source == null ? Optional.empty() : Optional.of(key.type().cast(source));
    }

    @Override
    public InstantSource clock() {
        return clock;
    }
}
