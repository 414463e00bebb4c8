package io.signet.signature.engine;

import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.Signature;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Configures a {@link SignatureEngine}. Not thread-safe; builds once. */
public final class SignatureEngineBuilder {

    private final List<Signature> signatures = new ArrayList<>();
    private final Map<DataSourceKey<?>, DataSource> dataSources = new LinkedHashMap<>();
    private InstantSource clock = InstantSource.system();
    private FailureHandler failureHandler = FailureHandler.logging();
    private boolean built;

    SignatureEngineBuilder() {}

    /**
     * Adds a signature behind those there are; this is the order in which they are called.
     *
     * @param signature an instance that this engine alone will use
     * @return this builder
     */
    public SignatureEngineBuilder add(Signature signature) {
        signatures.add(Objects.requireNonNull(signature, "signature"));
        return this;
    }

    /**
     * Adds signatures in their order.
     *
     * @param added for example what {@link SignatureLoader} found
     * @return this builder
     */
    public SignatureEngineBuilder addAll(Collection<? extends Signature> added) {
        added.forEach(this::add);
        return this;
    }

    /**
     * Adds a data source for signatures to look things up in.
     *
     * @param key its name
     * @param source the data source
     * @param <T> its type
     * @return this builder
     * @throws IllegalArgumentException when there is one of this namespace and id already, of whatever type
     */
    public <T extends DataSource> SignatureEngineBuilder dataSource(DataSourceKey<T> key, T source) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(source, "source");
        if (dataSources.keySet().stream().anyMatch(known -> EngineContext.sameName(known, key))) {
            throw new IllegalArgumentException("data source " + key + " is already registered");
        }
        dataSources.put(key, source);
        return this;
    }

    /**
     * The clock that signatures get. The system's unless set.
     *
     * @param clock the clock
     * @return this builder
     */
    public SignatureEngineBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Who is told of signatures that fail. {@link FailureHandler#logging()} unless set.
     *
     * @param handler the handler
     * @return this builder
     */
    public SignatureEngineBuilder onFailure(FailureHandler handler) {
        failureHandler = Objects.requireNonNull(handler, "handler");
        return this;
    }

    /**
     * Loads and initialises all signatures, in order.
     *
     * @return an engine that is ready for its first event
     * @throws SignatureLoadException when any of them cannot be loaded: it lists all problems, and what was initialised
     *     has been closed again
     * @throws IllegalStateException when called a second time: the signatures belong to the first engine
     */
    public SignatureEngine build() {
        if (built) {
            throw new IllegalStateException("build() was called before: signatures cannot be shared between engines");
        }
        built = true;
        SignatureEngine engine = new SignatureEngine(new EngineContext(dataSources, clock), failureHandler);
        engine.loadAll(signatures);
        return engine;
    }
}
