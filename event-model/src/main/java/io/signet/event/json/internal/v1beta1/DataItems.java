package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list {@code data}: objects of a name and exactly one typed key. What has no name is left out. Up to v0.19 it was a map,
 * {@code event_data}, whose order means nothing: its items come sorted by name.
 */
final class DataItems {

    private static final String NAME = "name";

    private DataItems() {}

    /** The items of a list or of a map. */
    static List<DataItem> decode(@Nullable JsonValue data, String path, int maxDigits) throws AmbiguousKeyException {
        if (data == null) {
            return List.of();
        }
        return data.kind() == JsonValue.Kind.OBJECT ? ofMap(data, path, maxDigits) : ofList(data, path, maxDigits);
    }

    private static List<DataItem> ofList(JsonValue data, String path, int maxDigits) throws AmbiguousKeyException {
        List<DataItem> items = new ArrayList<>();
        int index = 0;
        for (JsonElements elements = data.elements(); elements.next(); index++) {
            DataItem item = item(null, elements.value(), path + "[" + index + "]", maxDigits);
            if (item != null) {
                items.add(item);
            }
        }
        return Collections.unmodifiableList(items);
    }

    private static List<DataItem> ofMap(JsonValue data, String path, int maxDigits) throws AmbiguousKeyException {
        List<DataItem> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonMembers members = data.members(); members.next(); ) {
            String name = members.key();
            if (!names.add(name)) {
                throw new AmbiguousKeyException(path + "." + name);
            }
            DataItem item = item(name, members.value(), path + "." + name, maxDigits);
            if (item != null) {
                items.add(item);
            }
        }
        items.sort(Comparator.comparing(DataItem::name));
        return Collections.unmodifiableList(items);
    }

    /** An item that has its name already, from a map, or inside. */
    private static @Nullable DataItem item(@Nullable String known, JsonValue element, String path, int maxDigits)
            throws AmbiguousKeyException {
        JsonValue name = null;
        String kind = null;
        JsonValue value = null;
        for (JsonMembers members = element.members(); members.next(); ) {
            String key = members.key();
            if (key.equals(NAME) && known == null) {
                if (name != null) {
                    throw new AmbiguousKeyException(path + ".name");
                }
                name = members.value();
            } else if (kind == null || isKnown(key) || kind.equals(key)) {
                if (kind != null && (isKnown(kind) || kind.equals(key))) {
                    throw new AmbiguousKeyException(path + "." + key);
                }
                kind = key;
                value = members.value();
            }
        }
        String text = known == null ? FieldType.TEXT.read(name) : known;
        return text == null
                ? null
                : new DataItem(path, text, kind == null ? ItemKinds.UNTYPED : kind, value, element, maxDigits);
    }

    private static boolean isKnown(String key) {
        return ItemKinds.nameOf(key) != null;
    }

    /** How many elements of a list have no name, and are no items. */
    static int countOthers(@Nullable JsonValue data) {
        int others = 0;
        for (JsonElements elements = data == null ? null : data.elements(); elements != null && elements.next(); ) {
            boolean isNamed = JsonFields.of(elements.value(), Set.of(NAME)).has(NAME, JsonValue.Kind.STRING);
            others += isNamed ? 0 : 1;
        }
        return others;
    }

    /** What stands under the typed keys, also of items that have no name. */
    static List<JsonValue> values(@Nullable JsonValue data) {
        List<JsonValue> values = new ArrayList<>();
        if (data == null) {
            return values;
        }
        for (JsonMembers members = data.members(); members.next(); ) {
            values.add(members.value());
        }
        for (JsonElements elements = data.elements(); elements.next(); ) {
            for (JsonMembers members = elements.value().members(); members.next(); ) {
                if (!members.key().equals(NAME)) {
                    values.add(members.value());
                }
            }
        }
        return values;
    }

    static void check(
            @Nullable JsonValue data, String path, List<DataItem> items, String eventName, FieldProblems problems) {
        if (data == null) {
            return;
        }
        if (data.kind() != JsonValue.Kind.OBJECT) {
            FieldType.LIST.check(path, data, problems);
        }
        int index = 0;
        for (JsonElements elements = data.elements(); elements.next(); index++) {
            FieldType.OBJECT.check(path + "[" + index + "]", elements.value(), problems);
        }
        items.forEach(item -> item.check(eventName, problems));
    }
}
