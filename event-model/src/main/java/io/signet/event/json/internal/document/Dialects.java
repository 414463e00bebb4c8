package io.signet.event.json.internal.document;

import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.legacy.DialectA;
import io.signet.event.json.internal.legacy.LegacyDialect;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.v1beta1.V1beta1Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dialects that are read, in the order in which they are asked. */
final class Dialects {

    private static final List<Dialect> ALL = List.of(new DialectA(), new LegacyDialect(), new V1beta1Dialect());

    private static final Set<String> KEYS = keysOf(ALL);

    private Dialects() {}

    /** All keys of the top object that any dialect looks at. */
    static Set<String> keys() {
        return KEYS;
    }

    static @Nullable Dialect recognise(JsonFields top) {
        for (Dialect dialect : ALL) {
            if (dialect.recognises(top)) {
                return dialect;
            }
        }
        return null;
    }

    private static Set<String> keysOf(List<Dialect> dialects) {
        Set<String> keys = new HashSet<>(OwnLines.KEYS);
        dialects.forEach(dialect -> keys.addAll(dialect.keys()));
        return Set.copyOf(keys);
    }
}
