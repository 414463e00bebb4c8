package io.signet.event.json.internal.dialect;

import io.signet.event.Bytes;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonValue.Kind;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type names that v0.24 prints for what other versions call otherwise. What stands in neither table keeps its name.
 */
public final class TypeNames {

    /** What is said of a value that no other type fits. */
    public static final String UNKNOWN = "unknown";

    private static final Set<String> TEXTS = Set.of("const char*", "char*");
    private static final Set<String> LISTS_OF_TEXT =
            Set.of("const char**", "const char*const*", "const char **", "char**");

    /** Names before v0.24 and the number each was read as (types/trace/trace.go, v0.23.2); pointers go by their star. */
    private static final Map<String, String> OF_C = ofC();

    /** Typed keys of main (api/v1beta1/event.proto), in both spellings. */
    private static final Map<String, String> OF_MAIN = Map.ofEntries(
            Map.entry("u_int32", "uint32"),
            Map.entry("uInt32", "uint32"),
            Map.entry("u_int64", "uint64"),
            Map.entry("uInt64", "uint64"),
            Map.entry("str", "string"),
            Map.entry("bytes", "[]byte"),
            Map.entry("pointer", "trace.Pointer"),
            Map.entry("str_array", "[]string"),
            Map.entry("strArray", "[]string"),
            Map.entry("u_int64_array", "[]uint64"),
            Map.entry("uInt64Array", "[]uint64"),
            Map.entry("int32Array", "int32_array"),
            Map.entry("timespec", "float64"),
            Map.entry("sockaddr", "SockAddr"));

    private TypeNames() {}

    private static Map<String, String> ofC() {
        Map<String, String> names = new HashMap<>();
        Map<String, List<String>> called = Map.of(
                "int32",
                List.of(
                        "int",
                        "pid_t",
                        "uid_t",
                        "gid_t",
                        "mqd_t",
                        "clockid_t",
                        "const clockid_t",
                        "key_t",
                        "key_serial_t",
                        "timer_t",
                        "landlock_rule_type"),
                "int64",
                List.of("long"),
                "uint8",
                List.of("u8"),
                "uint16",
                List.of("unsigned short", "u16", "old_uid_t", "old_gid_t", "umode_t"),
                "uint32",
                List.of("unsigned int", "u32", "mode_t", "dev_t"),
                "uint64",
                List.of("unsigned long", "u64", "off_t", "size_t"));
        called.forEach((name, cNames) -> cNames.forEach(cName -> names.put(cName, name)));
        names.put("double", "float64");
        names.put("bytes", "[]byte");
        names.put("slim_cred_t", "trace.SlimCred");
        names.put("int[2]", "[2]int");
        names.put("unsigned long[]", "[]uint64");
        return Map.copyOf(names);
    }

    /** What v0.24 calls a type of v0.4 to v0.23, given its value. */
    public static String ofC(String type, @Nullable JsonValue value) {
        Kind kind = value == null ? Kind.NULL : value.kind();
        if (value != null && kind == Kind.NUMBER) {
            return ofNumber(type, value);
        }
        if (LISTS_OF_TEXT.contains(type) && (kind == Kind.LIST || kind == Kind.NULL)) {
            return "[]string";
        }
        if (TEXTS.contains(type)) {
            return "string";
        }
        if (type.equals("struct sockaddr*")) {
            return "SockAddr";
        }
        return isPointer(type) ? "trace.Pointer" : OF_C.getOrDefault(type, type);
    }

    /** Times were declared as pointers and printed as seconds with a fraction. */
    private static String ofNumber(String type, JsonValue number) {
        if (isPointer(type)) {
            return IntegerTypes.isInteger(number) ? "trace.Pointer" : "float64";
        }
        String name = OF_C.get(type);
        return name == null ? type : IntegerTypes.holding(name, number);
    }

    /** {@code const char *} is no pointer: so v0.12 to v0.24 call the text in a finding's data. */
    private static boolean isPointer(String type) {
        return type.indexOf('*') >= 0 && !type.equals("const char *");
    }

    /** What v0.24 calls what stands under a typed key of main. */
    public static String ofMain(String key) {
        return OF_MAIN.getOrDefault(key, key);
    }

    /** What v0.24 calls a type, whichever version named it. */
    public static String ofAny(String type, @Nullable JsonValue value) {
        return ofC(ofMain(type), value);
    }

    /** What v0.24 would call a value that was recorded without a type. */
    public static String ofValue(@Nullable Object value) {
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
        if (value instanceof BigInteger integer) {
            return integer.signum() > 0 && integer.bitLength() <= 64 ? "uint64" : UNKNOWN;
        }
        return value instanceof Double ? "float64" : UNKNOWN;
    }

    /** The same for a value as it stands in a document. */
    public static String ofJson(@Nullable JsonValue value) {
        if (value == null) {
            return UNKNOWN;
        }
        return switch (value.kind()) {
            case STRING -> "string";
            case BOOLEAN -> "bool";
            case NUMBER -> IntegerTypes.isInteger(value) ? IntegerTypes.holding("int64", value) : "float64";
            case LIST -> hasTextsAlone(value) ? "[]string" : UNKNOWN;
            case NULL, OBJECT -> UNKNOWN;
        };
    }

    private static boolean hasTextsAlone(JsonValue list) {
        JsonElements elements = list.elements();
        boolean texts = false;
        while (elements.next()) {
            texts = elements.value().kind() == Kind.STRING;
            if (!texts) {
                return false;
            }
        }
        return texts;
    }
}
