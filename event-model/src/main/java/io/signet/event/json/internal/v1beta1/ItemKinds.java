package io.signet.event.json.internal.v1beta1;

import io.signet.event.Bytes;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonNumbers;
import io.signet.event.json.internal.text.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The typed keys of data items: what stands under each. Under those without a reader stands an object, as it is. */
final class ItemKinds {

    /** Main between 2025-12-08 and 2026-01-08, and everywhere for an argument that could not be read. */
    static final String UNTYPED = "value";

    static final FieldType<Object> BYTES = FieldType.of("base64", ItemKinds::bytes);

    private static final Set<String> VALUE = Set.of("value");

    private static final Map<String, FieldType<Object>> READ = readers();

    private static final List<String> OBJECTS = List.of(
            "sockaddr",
            "credentials",
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
            DetectedFrom.ITEM,
            UNTYPED);

    private static final Map<String, String> NAME_OF_KEY = nameOfKey();

    private ItemKinds() {}

    /** The name that a key spells, or null when this is no key that any version prints. */
    static @Nullable String nameOf(String key) {
        return NAME_OF_KEY.get(key);
    }

    /** Whether an object stands under a key of this name. */
    static boolean isObject(String name) {
        return OBJECTS.contains(name) && !name.equals(UNTYPED);
    }

    /** How a value of a kind is read, or null when it stays as it is. */
    static @Nullable FieldType<Object> reader(String name) {
        return READ.get(name);
    }

    /** What stands inside {@code {"value":...}} alone, else the value itself. */
    static JsonValue unwrapped(JsonValue json) {
        JsonFields fields = JsonFields.of(json, VALUE);
        JsonValue value = fields.get("value");
        return value == null || fields.repeated() != null ? json : value;
    }

    private static Map<String, FieldType<Object>> readers() {
        Map<String, FieldType<Object>> readers = new HashMap<>();
        FieldType<Object> signed = scalar("a signed integer", JsonNumbers::signed);
        FieldType<Object> unsigned = scalar("an unsigned integer", ItemKinds::unsigned);
        readers.put("int32", signed);
        readers.put("int64", signed);
        readers.put("u_int32", unsigned);
        readers.put("u_int64", unsigned);
        readers.put("pointer", unsigned);
        readers.put("str", scalar("text", JsonValue::string));
        readers.put("bool", scalar("true or false", ProtoTypes.BOOL::read));
        readers.put("bytes", BYTES);
        readers.put("str_array", list("a list of texts", JsonValue::string));
        readers.put("int32_array", list("a list of signed integers", JsonNumbers::signed));
        readers.put("u_int64_array", list("a list of unsigned integers", ItemKinds::unsigned));
        readers.put("timespec", scalar("a number of seconds", JsonNumbers::neutral));
        return Map.copyOf(readers);
    }

    private static Map<String, String> nameOfKey() {
        Map<String, String> names = new HashMap<>(MessageType.spellings(OBJECTS));
        names.putAll(MessageType.spellings(List.copyOf(READ.keySet())));
        return Map.copyOf(names);
    }

    private static FieldType<Object> scalar(String expected, Function<JsonValue, @Nullable Object> reader) {
        return FieldType.of(expected, json -> reader.apply(unwrapped(json)));
    }

    private static @Nullable Object bytes(JsonValue json) {
        String text = unwrapped(json).string();
        return text == null ? null : Bytes.ofBase64(text).orElse(null);
    }

    private static @Nullable Object unsigned(JsonValue json) {
        Long bits = JsonNumbers.unsigned(json);
        return bits == null || bits >= 0 ? bits : new BigInteger(Long.toUnsignedString(bits));
    }

    /** A list is {@code {}} when empty, else {@code {"value":[...]}}. */
    private static FieldType<Object> list(String expected, Function<JsonValue, @Nullable Object> element) {
        return FieldType.of(expected, json -> elements(json, element));
    }

    private static @Nullable Object elements(JsonValue json, Function<JsonValue, @Nullable Object> element) {
        JsonValue list = unwrapped(json);
        if (list == json && json.kind() == JsonValue.Kind.OBJECT) {
            return json.members().next() ? null : List.of();
        }
        if (list.kind() != JsonValue.Kind.LIST) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (JsonElements elements = list.elements(); elements.next(); ) {
            Object value = element.apply(elements.value());
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return Collections.unmodifiableList(values);
    }
}
