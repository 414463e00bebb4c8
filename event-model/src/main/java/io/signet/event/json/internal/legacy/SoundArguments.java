package io.signet.event.json.internal.legacy;

import io.signet.event.RawArgument;
import io.signet.event.json.internal.text.JsonObjects;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The list {@code args} of a document that was found to have nothing else in it but objects with a name, whose keys have no
 * escapes and do not occur twice: one walk is enough.
 */
final class SoundArguments {

    private SoundArguments() {}

    static List<RawArgument> decode(JsonValue args, int maxDigits) {
        List<RawArgument> arguments = new ArrayList<>();
        for (JsonObjects objects = new JsonObjects(args); objects.next(); ) {
            arguments.add(argument(objects, maxDigits));
        }
        return Collections.unmodifiableList(arguments);
    }

    private static LegacyArgument argument(JsonObjects objects, int maxDigits) {
        String name = null;
        String type = null;
        JsonValue value = null;
        while (objects.nextMember()) {
            if (objects.isKey("name")) {
                name = objects.value().string();
            } else if (objects.isKey("type")) {
                type = objects.value().string();
            } else if (objects.isKey("value")) {
                value = objects.value();
            }
        }
        return new LegacyArgument(name == null ? "" : name, type, value, objects.object(), maxDigits);
    }
}
