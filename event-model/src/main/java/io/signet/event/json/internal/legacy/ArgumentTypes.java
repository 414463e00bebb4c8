package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;
import java.util.function.Predicate;

/** What the type names of arguments tell of the version: v0.24 went from C's to Go's (Tracee #4353). */
final class ArgumentTypes {

    private static final Set<String> OF_GO_ONLY = Set.of(
            "[]byte",
            "int32",
            "int64",
            "uint32",
            "uint64",
            "[]string",
            "[]uint64",
            "[2]int",
            "trace.Pointer",
            "time.Time",
            "SockAddr");

    /** Besides names with a star, those that end in {@code _t} or in brackets, and those of two words. */
    private static final Set<String> OF_C_ONLY =
            Set.of("bytes", "int", "long", "short", "u8", "u16", "u32", "u64", "landlock_rule_type");

    private ArgumentTypes() {}

    static boolean areOfGo(JsonFields top) {
        return hasArgument(top, "detectedFrom") || (!isTriggeredBy(top) && any(top, OF_GO_ONLY::contains));
    }

    /** The data of findings has C names to this day (pkg/events/findings/findings.go, v0.24.1). */
    static boolean areOfC(JsonFields top) {
        return isTriggeredBy(top) || (!isFinding(top) && any(top, ArgumentTypes::isOfC));
    }

    private static boolean isOfC(String type) {
        return OF_C_ONLY.contains(type)
                || type.indexOf('*') >= 0
                || type.endsWith("_t")
                || type.endsWith("]")
                || type.startsWith("unsigned ");
    }

    /** Whether there is an argument and every one is an object that has a name. */
    static boolean areNamed(JsonFields top) {
        JsonValue args = top.get("args");
        boolean named = false;
        for (JsonElements elements = args == null ? null : args.elements(); elements != null && elements.next(); ) {
            JsonFields fields = JsonFields.of(elements.value(), LegacyKeys.ARGUMENT);
            named = fields.has("name", JsonValue.Kind.STRING) && fields.has("value");
            if (!named) {
                return false;
            }
        }
        return named;
    }

    /** Something else in its place is not written again, so it must not tell anything. */
    private static boolean isFinding(JsonFields top) {
        return top.has("metadata", JsonValue.Kind.OBJECT);
    }

    private static boolean isTriggeredBy(JsonFields top) {
        return hasArgument(top, "triggeredBy");
    }

    private static boolean hasArgument(JsonFields top, String name) {
        return isFinding(top) && anyArgument(top, "name", name::equals);
    }

    private static boolean any(JsonFields top, Predicate<String> test) {
        return anyArgument(top, "type", test);
    }

    private static boolean anyArgument(JsonFields top, String key, Predicate<String> test) {
        JsonValue args = top.get("args");
        if (args == null) {
            return false;
        }
        for (JsonElements elements = args.elements(); elements.next(); ) {
            String text = FieldType.TEXT.read(
                    JsonFields.of(elements.value(), LegacyKeys.ARGUMENT).get(key));
            if (text != null && test.test(text)) {
                return true;
            }
        }
        return false;
    }
}
