package io.signet.event.json.internal.dialect;

import io.signet.event.json.internal.text.JsonFields;
import java.util.Set;

/** One of the JSON shapes Tracee wrote. Implementations are stateless. */
public interface Dialect {

    /** The keys of the top object that {@link #recognises} and {@link #decode} look at. */
    Set<String> keys();

    /** Whether the object is an event of this dialect. */
    boolean recognises(JsonFields top);

    /**
     * Reads an object that was recognised. Values stay undecoded; only what decides whether the line is sound is done.
     *
     * @throws AmbiguousKeyException when a key that is read occurs twice
     */
    DecodedEvent decode(JsonFields top, int maxDigits) throws AmbiguousKeyException;
}
