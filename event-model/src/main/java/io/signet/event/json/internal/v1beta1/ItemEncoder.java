package io.signet.event.json.internal.v1beta1;

import io.signet.event.Bytes;
import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.dialect.TypeNames;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Writes data items as main prints them (api/v1beta1/event_json.go): a name, and a typed key with the value. */
final class ItemEncoder {

    private static final JsonValue NULL = JsonValue.of("null");

    /** Main prints these through protojson, in Go's escapes. */
    private static final Set<String> BY_PROTOJSON = Set.of(
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
            "hooked_seq_ops");

    private final JsonWriter out;
    private final EncodingNotes notes;

    ItemEncoder(JsonWriter out, EncodingNotes notes) {
        this.out = out;
        this.notes = notes;
    }

    void encode(List<RawArgument> arguments) {
        out.open('[');
        int index = 0;
        for (RawArgument argument : arguments) {
            out.separate(index++);
            encode(argument);
        }
        out.close(']');
    }

    private void encode(RawArgument argument) {
        out.open('{');
        out.key("name").text(argument.name());
        String key;
        if (argument instanceof DataItem item && !item.kind().equals(ItemKinds.UNTYPED)) {
            key = item.isNull() && !item.kind().equals("sockaddr") ? ItemKinds.UNTYPED : item.kind();
            out.key(key);
            ofMain(key, item, item.json().orElse(NULL));
        } else {
            key = ofOthers(argument, json(argument));
        }
        unknownMembers(argument, key);
        out.close('}');
    }

    private static JsonValue json(RawArgument argument) {
        if (argument instanceof RecordedArgument recorded) {
            return recorded.json().orElse(NULL);
        }
        JsonWriter text = JsonWriter.ofMain();
        text.neutral(argument.value().orElse(null));
        return text.valueFrom(0);
    }

    /** A value that main or a gRPC client printed under a typed key, in whatever form. */
    private void ofMain(String key, DataItem item, JsonValue json) {
        Object value = item.value().orElse(null);
        if (key.equals("timespec") && value instanceof Number) {
            number(key, ItemKinds.unwrapped(json).raw());
        } else if (value instanceof Long || value instanceof BigInteger) {
            number(key, String.valueOf(value));
        } else if (value instanceof Bytes bytes) {
            out.text(bytes.toBase64());
        } else if (value instanceof List<?> list && ItemKinds.reader(key) != null) {
            list(key, list);
        } else if (value instanceof Boolean || (value instanceof String && key.equals("str"))) {
            out.neutral(value);
        } else if (BY_PROTOJSON.contains(key)) {
            out.copy(json);
        } else {
            out.rewrite(json);
        }
    }

    private void number(String key, String digits) {
        switch (key) {
            case "int64", "u_int64", "pointer" -> out.text(digits);
            case "timespec" -> {
                out.open('{');
                out.key("value").json(digits);
                out.close('}');
            }
            default -> out.json(digits);
        }
    }

    private void list(String key, List<?> list) {
        out.open('{');
        if (!list.isEmpty()) {
            out.key("value").open('[');
            for (int i = 0; i < list.size(); i++) {
                out.separate(i);
                boolean isText = !key.equals("int32_array");
                out.neutral(isText ? String.valueOf(list.get(i)) : list.get(i));
            }
            out.close(']');
        }
        out.close('}');
    }

    /** A value of another dialect or of none, by its type and token. */
    private String ofOthers(RawArgument argument, JsonValue json) {
        String declared = argument.type().orElse("");
        String type = TypeNames.ofAny(declared, json);
        boolean isBytes = argument.type().isEmpty() && argument.value().orElse(null) instanceof Bytes;
        boolean isTime =
                argument instanceof DataItem item && item.value().orElse(null) instanceof Number && isObject(json);
        String key = isBytes ? "bytes" : isTime ? "timespec" : TypedKeys.of(type, json);
        out.key(key);
        switch (key) {
            case "int32", "int64", "u_int32", "u_int64", "pointer", "timespec" ->
                number(key, ItemKinds.unwrapped(json).raw());
            case "str_array", "int32_array", "u_int64_array" -> list(key, json);
            default -> out.rewrite(json);
        }
        list(argument, type, key);
        return key;
    }

    private static boolean isObject(JsonValue json) {
        return json.kind() == JsonValue.Kind.OBJECT;
    }

    private void list(String key, JsonValue list) {
        out.open('{');
        JsonElements elements = list.elements();
        for (int i = 0; elements.next(); i++) {
            if (i == 0) {
                out.key("value").open('[');
            }
            out.separate(i);
            if (key.equals("u_int64_array")) {
                out.text(elements.value().raw());
            } else {
                out.rewrite(elements.value());
            }
        }
        if (list.elements().next()) {
            out.close(']');
        }
        out.close('}');
    }

    private void list(RawArgument argument, String type, String key) {
        if (argument.type().isEmpty()) {
            if (!argument.isNull()) {
                notes.derived("argument type", "from the value");
            }
        } else if (argument.isNull()) {
            notes.lost("type of an argument without value", "main prints none");
        } else if (key.equals(type) && ItemKinds.nameOf(key) == null) {
            notes.refused(EncodingNotes.type(type), "main has no such key; it is kept as one");
        } else if (!TypeNames.ofMain(key).equals(type)) {
            notes.lost(EncodingNotes.type(type), "main has no type of its own for it");
        }
    }

    /** Another key that a reader could take for the typed one cannot stand beside it. */
    private void unknownMembers(RawArgument argument, String key) {
        List<UnknownMember> others =
                argument instanceof RecordedArgument recorded ? recorded.unknownMembers() : List.of();
        for (UnknownMember other : others) {
            boolean isTaken = other.key().equals("name") || other.key().equals(key) || isTypedKey(other.key());
            if (isTaken || !isTypedKey(key)) {
                notes.lost(EncodingNotes.member(other.path()), "main has another use for the key");
            } else {
                out.key(other.key()).rewrite(other.value());
            }
        }
    }

    private static boolean isTypedKey(String key) {
        return ItemKinds.nameOf(key) != null;
    }
}
