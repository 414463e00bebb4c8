package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonNumbers;
import io.signet.event.json.internal.text.JsonStrings;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a log record: text, or what a collector parsed of it, which is written as JSON again. */
final class OtlpBody {

    /** Each level costs one of Java's stack, and all inside is gone over once more for it. */
    private static final int MAX_DEPTH = 64;

    private static final Set<String> VALUE =
            Set.of("stringValue", "boolValue", "intValue", "doubleValue", "bytesValue", "arrayValue", "kvlistValue");
    private static final Set<String> VALUES = Set.of("values");
    private static final Set<String> ENTRY = Set.of("key", "value");

    private final StringBuilder out = new StringBuilder();

    private OtlpBody() {}

    static @Nullable Payload payload(@Nullable JsonValue body, Facts facts) throws AmbiguousKeyException {
        JsonFields value = value(body);
        JsonValue text = value.get("stringValue");
        if (text != null) {
            return Payload.of(text, facts);
        }
        if (!value.has("kvlistValue") && !value.has("arrayValue")) {
            return null;
        }
        try {
            OtlpBody json = new OtlpBody();
            json.append(body, 0);
            return new Payload.Text(json.out.toString(), facts);
        } catch (TooDeepException e) {
            return new Payload.TooDeep("a body nested deeper than " + MAX_DEPTH + " levels", facts);
        }
    }

    private static JsonFields value(@Nullable JsonValue body) throws AmbiguousKeyException {
        return AmbiguousKeyException.unambiguous(JsonFields.of(body, VALUE), "logRecords.body");
    }

    private void append(@Nullable JsonValue json, int depth) throws AmbiguousKeyException, TooDeepException {
        JsonFields value = value(json);
        String number = integerOf(value.get("intValue"));
        JsonValue scalar = scalarOf(value);
        String text = textOf(value);
        if (text != null) {
            JsonStrings.append(out, text);
        } else if (number != null) {
            out.append(number);
        } else if (scalar != null) {
            out.append(scalar.raw());
        } else if (depth == MAX_DEPTH && (value.has("arrayValue") || value.has("kvlistValue"))) {
            throw new TooDeepException();
        } else if (value.has("arrayValue")) {
            appendList(value.get("arrayValue"), depth);
        } else if (value.has("kvlistValue")) {
            appendObject(value.get("kvlistValue"), depth);
        } else {
            out.append("null");
        }
    }

    private static @Nullable String textOf(JsonFields value) {
        JsonValue text = value.get("stringValue");
        text = text == null ? value.get("bytesValue") : text;
        return text == null ? null : text.string();
    }

    private static @Nullable JsonValue scalarOf(JsonFields value) {
        if (value.has("boolValue", JsonValue.Kind.BOOLEAN)) {
            return value.get("boolValue");
        }
        return value.has("doubleValue", JsonValue.Kind.NUMBER) ? value.get("doubleValue") : null;
    }

    private static @Nullable String integerOf(@Nullable JsonValue number) {
        Long signed = number == null ? null : JsonNumbers.signed(number);
        if (signed != null) {
            return signed.toString();
        }
        Long unsigned = number == null ? null : JsonNumbers.unsigned(number);
        return unsigned == null ? null : Long.toUnsignedString(unsigned);
    }

    private void appendList(@Nullable JsonValue list, int depth) throws AmbiguousKeyException, TooDeepException {
        out.append('[');
        String separator = "";
        for (JsonElements elements = values(list); elements.next(); separator = ",") {
            out.append(separator);
            append(elements.value(), depth + 1);
        }
        out.append(']');
    }

    private void appendObject(@Nullable JsonValue list, int depth) throws AmbiguousKeyException, TooDeepException {
        out.append('{');
        String separator = "";
        for (JsonElements elements = values(list); elements.next(); separator = ",") {
            JsonFields entry =
                    AmbiguousKeyException.unambiguous(JsonFields.of(elements.value(), ENTRY), "logRecords.body");
            JsonValue key = entry.get("key");
            String text = key == null ? null : key.string();
            JsonStrings.append(out.append(separator), text == null ? "" : text);
            out.append(':');
            append(entry.get("value"), depth + 1);
        }
        out.append('}');
    }

    private static JsonElements values(@Nullable JsonValue list) throws AmbiguousKeyException {
        JsonValue values = AmbiguousKeyException.unambiguous(JsonFields.of(list, VALUES), "logRecords.body")
                .get("values");
        return (values == null ? JsonValue.of("[]") : values).elements();
    }

    private static final class TooDeepException extends Exception {
        private static final long serialVersionUID = 1L;

        TooDeepException() {
            super("", null, false, false);
        }
    }
}
