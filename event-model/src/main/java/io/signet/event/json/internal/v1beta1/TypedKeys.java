package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.IntegerTypes;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonValue.Kind;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which typed key stands for an argument of v0.24's types, so that its value can be written under it. */
final class TypedKeys {

    private static final Map<String, String> OF_NUMBERS = Map.of(
            "int8", "int32",
            "int16", "int32",
            "int32", "int32",
            "int64", "int64",
            "uint8", "u_int32",
            "uint16", "u_int32",
            "uint32", "u_int32",
            "uint64", "u_int64",
            "trace.Pointer", "pointer");

    /** The type of v0.24 whose numbers a key holds. */
    private static final Map<String, String> INTEGERS = Map.of(
            "int32", "int32",
            "int64", "int64",
            "u_int32", "uint32",
            "u_int64", "uint64",
            "pointer", "uint64");

    private static final Map<String, String> OF_LISTS = Map.of(
            "[]string", "str_array",
            "[2]int", "int32_array",
            "int32_array", "int32_array",
            "[]uint64", "u_int64_array");

    /** Types whose texts are what main prints as text. */
    private static final Set<String> TEXTS = Set.of("string", "const char *", "time.Time", "float", "float64", "bool");

    private TypedKeys() {}

    /** The key; {@link ItemKinds#UNTYPED} for null; the type itself when main has no key for such a value. */
    static String of(String type, JsonValue value) {
        String key = value.isNull() ? ItemKinds.UNTYPED : declared(type, value);
        if (key != null) {
            return key;
        }
        boolean isTaken = type.equals("name") || ItemKinds.nameOf(type) != null;
        return type.isEmpty() || type.equals("unknown") || isTaken ? ofValue(value) : type;
    }

    private static @Nullable String declared(String type, JsonValue value) {
        return switch (value.kind()) {
            case NUMBER -> ofNumber(type, value);
            case STRING -> ofText(type);
            case BOOLEAN -> type.equals("bool") ? "bool" : null;
            case LIST -> ofList(OF_LISTS.get(type), value);
            case OBJECT -> ofObject(type);
            case NULL -> ItemKinds.UNTYPED;
        };
    }

    private static @Nullable String ofNumber(String type, JsonValue number) {
        String key = OF_NUMBERS.get(type);
        if (key == null) {
            return type.equals("float") || type.equals("float64") ? "timespec" : null;
        }
        return holds(key, number) ? key : ofValue(number);
    }

    private static boolean holds(String key, JsonValue number) {
        String type = INTEGERS.get(key);
        return type != null && IntegerTypes.holds(type, number);
    }

    private static @Nullable String ofText(String type) {
        if (type.equals("[]byte")) {
            return "bytes";
        }
        boolean isKnown = TEXTS.contains(type) || OF_NUMBERS.containsKey(type) || OF_LISTS.containsKey(type);
        return isKnown || type.equals("SockAddr") ? "str" : null;
    }

    private static @Nullable String ofList(@Nullable String key, JsonValue list) {
        if (key == null) {
            return null;
        }
        return all(list, element(key)) ? key : ofValue(list);
    }

    private static Predicate<JsonValue> element(String key) {
        return switch (key) {
            case "str_array" -> element -> element.kind() == Kind.STRING;
            case "int32_array" -> element -> holds("int32", element);
            default -> element -> holds("u_int64", element);
        };
    }

    private static boolean all(JsonValue list, Predicate<JsonValue> test) {
        for (JsonElements elements = list.elements(); elements.next(); ) {
            if (!test.test(elements.value())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String ofObject(String type) {
        return type.equals("SockAddr") ? "sockaddr" : ItemKinds.isObject(type) ? type : null;
    }

    private static String ofValue(JsonValue value) {
        return switch (value.kind()) {
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case NUMBER -> holds("int64", value) ? "int64" : holds("u_int64", value) ? "u_int64" : "timespec";
            case OBJECT -> "struct";
            case NULL -> ItemKinds.UNTYPED;
            case LIST -> ofListValue(value);
        };
    }

    private static String ofListValue(JsonValue list) {
        if (all(list, element("str_array"))) {
            return "str_array";
        }
        if (all(list, element("int32_array"))) {
            return "int32_array";
        }
        return all(list, element("u_int64_array")) ? "u_int64_array" : ItemKinds.UNTYPED;
    }
}
