package io.signet.event.json.internal.legacy;

import static io.signet.event.json.internal.dialect.AmbiguousKeyException.unambiguous;

import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list {@code args}: objects of name, type and value. What has no name cannot be asked for and is left out. */
final class LegacyArguments {

    private LegacyArguments() {}

    static List<RawArgument> decode(@Nullable JsonValue args, String path, int maxDigits) throws AmbiguousKeyException {
        if (args == null) {
            return List.of();
        }
        List<RawArgument> arguments = new ArrayList<>();
        int index = 0;
        for (JsonElements elements = args.elements(); elements.next(); index++) {
            JsonFields fields = JsonFields.of(elements.value(), LegacyKeys.ARGUMENT);
            if (fields.repeated() != null) {
                unambiguous(fields, path + "[" + index + "]");
            }
            if (FieldType.TEXT.read(fields.get("name")) != null) {
                arguments.add(argument(fields, maxDigits));
            }
        }
        return Collections.unmodifiableList(arguments);
    }

    /** v0.0.2: bare values without names. */
    static List<RawArgument> decodeBare(@Nullable JsonValue args, int maxDigits) {
        List<RawArgument> arguments = new ArrayList<>();
        for (JsonElements elements = args == null ? null : args.elements(); elements != null && elements.next(); ) {
            arguments.add(new LegacyArgument("", null, elements.value(), maxDigits));
        }
        return Collections.unmodifiableList(arguments);
    }

    static void check(@Nullable JsonValue args, String eventName, int maxDigits, FieldProblems problems) {
        FieldType.LIST.check("args", args, problems);
        if (args == null) {
            return;
        }
        int index = 0;
        for (JsonElements elements = args.elements(); elements.next(); index++) {
            String path = "args[" + index + "]";
            JsonValue element = elements.value();
            FieldType.OBJECT.check(path, element, problems);
            JsonFields fields = JsonFields.of(element, LegacyKeys.ARGUMENT);
            FieldType.TEXT.check(path + ".name", fields.get("name"), problems);
            FieldType.TEXT.check(path + ".type", fields.get("type"), problems);
            argument(fields, maxDigits).check(path + ".value", eventName, problems);
        }
    }

    /** How many elements of the list are no argument. */
    static int countOthers(@Nullable JsonValue args) {
        int others = 0;
        for (JsonElements elements = args == null ? null : args.elements(); elements != null && elements.next(); ) {
            boolean isNamed =
                    JsonFields.of(elements.value(), LegacyKeys.ARGUMENT).has("name", JsonValue.Kind.STRING);
            others += isNamed ? 0 : 1;
        }
        return others;
    }

    /** Values of v0.0.2 have neither names nor types. */
    static void checkBare(@Nullable JsonValue args, String eventName, int maxDigits, FieldProblems problems) {
        int index = 0;
        for (JsonElements elements = args == null ? null : args.elements(); elements != null && elements.next(); ) {
            new LegacyArgument("", null, elements.value(), maxDigits)
                    .check("args[" + index++ + "]", eventName, problems);
        }
    }

    private static LegacyArgument argument(JsonFields fields, int maxDigits) {
        String name = FieldType.TEXT.read(fields.get("name"));
        String type = FieldType.TEXT.read(fields.get("type"));
        return new LegacyArgument(name == null ? "" : name, type, fields.get("value"), fields.object(), maxDigits);
    }
}
