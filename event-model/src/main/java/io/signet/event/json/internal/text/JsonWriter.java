package io.signet.event.json.internal.text;

import io.signet.event.Bytes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends JSON as Go's {@code encoding/json} prints it: no white space, HTML characters escaped. */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder(1024);

    /** A key, with the comma before it unless it is the first. */
    public JsonWriter key(String key) {
        char last = out.length() == 0 ? '{' : out.charAt(out.length() - 1);
        if (last != '{') {
            out.append(',');
        }
        JsonStrings.append(out, key);
        out.append(':');
        return this;
    }

    public JsonWriter open(char bracket) {
        out.append(bracket);
        return this;
    }

    public JsonWriter close(char bracket) {
        out.append(bracket);
        return this;
    }

    public void text(String value) {
        JsonStrings.append(out, value);
    }

    public void number(long value) {
        out.append(value);
    }

    public void unsigned(long value) {
        out.append(Long.toUnsignedString(value));
    }

    public void bool(boolean value) {
        out.append(value);
    }

    public void nothing() {
        out.append("null");
    }

    /** A comma, unless this is the first element. */
    public void separate(int index) {
        if (index > 0) {
            out.append(',');
        }
    }

    /** A value in its neutral form. */
    public void neutral(@Nullable Object value) {
        if (value == null) {
            nothing();
        } else if (value instanceof String string) {
            text(string);
        } else if (value instanceof Bytes bytes) {
            text(bytes.toBase64());
        } else if (value instanceof Double number) {
            GoNumbers.append(out, number);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toString().replace('E', 'e'));
        } else if (value instanceof List<?> list) {
            open('[');
            for (int i = 0; i < list.size(); i++) {
                separate(i);
                neutral(list.get(i));
            }
            close(']');
        } else if (value instanceof Map<?, ?> map) {
            open('{');
            map.forEach((key, element) -> key(String.valueOf(key)).neutral(element));
            close('}');
        } else {
            out.append(value);
        }
    }

    /**
     * A value of a sound document, written anew: numbers as they stand, strings in Go's escapes, no white space. A bare
     * {@code NaN} or infinity, which Go cannot write here, becomes null. Nothing recurses: the nesting is the input's.
     */
    public void rewrite(JsonValue value) {
        String document = value.document;
        int i = value.start;
        while (i < value.end) {
            char c = document.charAt(i);
            if (c == '"') {
                int end = JsonWalk.skipString(document, i);
                text(JsonStrings.unescape(document, i + 1, end - 1));
                i = end;
            } else if (c == 'N' || c == '+' || (c == '-' && document.charAt(i + 1) == 'I')) {
                nothing();
                i = JsonWalk.skipValue(document, i);
            } else if (c == '-' || (c >= '0' && c <= '9')) {
                int end = JsonWalk.skipValue(document, i);
                out.append(document, i, end);
                i = end;
            } else {
                if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                    out.append(c);
                }
                i++;
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
