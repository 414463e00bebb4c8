package io.signet.event.json.internal.v1beta1;

import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list {@code data}: objects of a name and exactly one typed key. What has no name is left out. */
final class DataItems {

    /** With null: an argument that could not be read. */
    static final String UNTYPED = "value";

    /** Kinds of main; others are kept verbatim. */
    private static final Set<String> KINDS = Set.of(
            "int32",
            "int64",
            "u_int32",
            "u_int64",
            "str",
            "bytes",
            "bool",
            "pointer",
            "str_array",
            "int32_array",
            "u_int64_array",
            "sockaddr",
            "credentials",
            "timespec",
            "struct",
            "ipv4",
            "ipv6",
            "tcp",
            "udp",
            "icmp",
            "icmpv6",
            "dns",
            "dns_questions",
            "dns_responses",
            "packet_metadata",
            "http",
            "http_request",
            "http_response",
            "hooked_syscalls",
            "hooked_seq_ops",
            UNTYPED);

    private DataItems() {}

    static List<RawArgument> decode(@Nullable JsonValue data, String path, int maxDigits) throws AmbiguousKeyException {
        if (data == null) {
            return List.of();
        }
        List<RawArgument> items = new ArrayList<>();
        int index = 0;
        for (JsonElements elements = data.elements(); elements.next(); index++) {
            RawArgument item = item(elements.value(), path + "[" + index + "]", maxDigits);
            if (item != null) {
                items.add(item);
            }
        }
        return Collections.unmodifiableList(items);
    }

    private static @Nullable RawArgument item(JsonValue element, String path, int maxDigits)
            throws AmbiguousKeyException {
        JsonValue name = null;
        String kind = null;
        JsonValue value = null;
        for (JsonMembers members = element.members(); members.next(); ) {
            String key = members.key();
            if (key.equals("name")) {
                if (name != null) {
                    throw new AmbiguousKeyException(path + ".name");
                }
                name = members.value();
            } else if (kind == null || KINDS.contains(key) || kind.equals(key)) {
                if (kind != null && (KINDS.contains(kind) || kind.equals(key))) {
                    throw new AmbiguousKeyException(path + "." + key);
                }
                kind = key;
                value = members.value();
            }
        }
        String text = FieldType.TEXT.read(name);
        return text == null ? null : new DataItem(text, kind == null ? UNTYPED : kind, value, maxDigits);
    }

    /** What stands under the typed keys, also of items that have no name. */
    static List<JsonValue> values(@Nullable JsonValue data) {
        List<JsonValue> values = new ArrayList<>();
        if (data == null) {
            return values;
        }
        for (JsonElements elements = data.elements(); elements.next(); ) {
            for (JsonMembers members = elements.value().members(); members.next(); ) {
                if (!members.key().equals("name")) {
                    values.add(members.value());
                }
            }
        }
        return values;
    }

    static void check(@Nullable JsonValue data, String path, int maxDigits, FieldProblems problems) {
        FieldType.LIST.check(path, data, problems);
        if (data == null) {
            return;
        }
        int index = 0;
        for (JsonElements elements = data.elements(); elements.next(); index++) {
            checkItem(elements.value(), path + "[" + index + "]", maxDigits, problems);
        }
    }

    private static void checkItem(JsonValue element, String path, int maxDigits, FieldProblems problems) {
        FieldType.OBJECT.check(path, element, problems);
        try {
            RawArgument item = item(element, path, maxDigits);
            if (item != null && !item.isNull() && item.value().isEmpty()) {
                problems.report(path, "the value is not what its key says, or cannot be read");
            }
        } catch (AmbiguousKeyException e) {
            throw new IllegalStateException("an event with a repeated key was delivered", e);
        }
    }
}
