package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way of wrapping records in a JSON object. Stateless. */
interface JsonEnvelope {

    /** Its stable name. */
    String kind();

    /** The keys of the object that are looked at. */
    Set<String> keys();

    /**
     * Takes the records out, or answers null when the object is wrapped in another way or in none.
     *
     * @throws AmbiguousKeyException when the key that holds a record occurs twice
     */
    @Nullable
    Opened open(Wrapped object) throws AmbiguousKeyException;
}
