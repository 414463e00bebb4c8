package io.signet.event.json.internal.legacy;

import io.signet.event.Bytes;
import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonWriter;
import java.util.List;
import java.util.Map;

/** Writes the list {@code args}. */
final class LegacyArgumentEncoder {

    /** The typed keys of main, and the type names v0.24 prints for the same Go types. */
    private static final Map<String, String> TYPES_OF_MAIN = Map.of(
            "u_int32", "uint32",
            "u_int64", "uint64",
            "str", "string",
            "bytes", "[]byte",
            "pointer", "trace.Pointer",
            "str_array", "[]string",
            "u_int64_array", "[]uint64");

    private LegacyArgumentEncoder() {}

    static void encode(JsonWriter out, List<RawArgument> arguments) {
        out.open('[');
        int index = 0;
        for (RawArgument argument : arguments) {
            out.separate(index++);
            out.open('{');
            out.key("name").text(argument.name());
            out.key("type").text(type(argument));
            out.key("value");
            value(out, argument);
            out.close('}');
        }
        out.close(']');
    }

    private static String type(RawArgument argument) {
        if (argument instanceof LegacyArgument) {
            return argument.type().orElse("");
        }
        if (argument.type().isPresent()) {
            String declared = argument.type().get();
            return argument instanceof RecordedArgument ? TYPES_OF_MAIN.getOrDefault(declared, declared) : declared;
        }
        Object value = argument.value().orElse(null);
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Bytes) {
            return "[]byte";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Long) {
            return "int64";
        }
        return value instanceof Double ? "float64" : "unknown";
    }

    private static void value(JsonWriter out, RawArgument argument) {
        JsonValue recorded =
                argument instanceof LegacyArgument legacy ? legacy.json().orElse(null) : null;
        if (recorded == null) {
            out.neutral(argument.value().orElse(null));
        } else {
            out.rewrite(recorded);
        }
    }
}
