package io.signet.event.json.internal.dialect;

import io.signet.event.json.internal.text.JsonFields;
import java.io.Serial;

/** A key that the event model reads occurs twice. Never leaves the reader. */
public final class AmbiguousKeyException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;

    public AmbiguousKeyException(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    /** Passes fields on when none of them is repeated. */
    public static JsonFields unambiguous(JsonFields fields, String path) throws AmbiguousKeyException {
        String repeated = fields.repeated();
        if (repeated != null) {
            throw new AmbiguousKeyException(path.isEmpty() ? repeated : path + "." + repeated);
        }
        return fields;
    }

    /** The key with the way to it. */
    public String path() {
        return path;
    }
}
