package io.signet.event.json.internal.text;

import io.signet.event.Bytes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends JSON without white space, in the escapes of Go's {@code encoding/json} or of main's own printer. */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder(1024);
    private final boolean ofMain;
    private long nulls;

    private JsonWriter(boolean ofMain) {
        this.ofMain = ofMain;
    }

    /** As Go prints: HTML characters escaped, no bare {@code NaN}. */
    public static JsonWriter ofGo() {
        return new JsonWriter(false);
    }

    /** As main prints (api/v1beta1/event_json.go): only what JSON demands is escaped, and {@code NaN} stands bare. */
    public static JsonWriter ofMain() {
        return new JsonWriter(true);
    }

    /** An empty one that writes in the same way. */
    JsonWriter another() {
        return new JsonWriter(ofMain);
    }

    /** How many {@code NaN}s and infinities became null so far. */
    public long nullsForNumbers() {
        return nulls;
    }

    /** How much was written. */
    public int length() {
        return out.length();
    }

    /** What was written from somewhere on, which is a value. */
    public JsonValue valueFrom(int start) {
        return JsonValue.of(out.substring(start));
    }

    /** A key, with the comma before it unless it is the first. */
    public JsonWriter key(String key) {
        char last = out.length() == 0 ? '{' : out.charAt(out.length() - 1);
        if (last != '{') {
            out.append(',');
        }
        text(key);
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
        if (ofMain) {
            JsonStrings.appendPlain(out, value);
        } else {
            JsonStrings.append(out, value);
        }
    }

    /** A token as it stands. */
    public void json(String token) {
        out.append(token);
    }

    /** Part of what another writer holds. */
    void json(JsonWriter other, int start, int end) {
        out.append(other.out, start, end);
    }

    char charAt(int index) {
        return out.charAt(index);
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
            number(number);
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

    private void number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            nonFinite(Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf");
        } else {
            GoNumbers.append(out, number);
        }
    }

    private void nonFinite(String token) {
        if (ofMain) {
            out.append(token);
        } else {
            nulls++;
            nothing();
        }
    }

    /**
     * A value of a sound document, written anew: numbers as they stand, strings in this writer's escapes, no white space. A
     * bare {@code NaN} or infinity becomes null where it cannot be written. Nothing recurses: the nesting is the input's.
     */
    public void rewrite(JsonValue value) {
        write(value, true);
    }

    /** A value of a sound document as it stands, without its white space. */
    public void copy(JsonValue value) {
        write(value, false);
    }

    private void write(JsonValue value, boolean anew) {
        String document = value.document;
        int i = value.start;
        while (i < value.end) {
            char c = document.charAt(i);
            if (c == '"') {
                int end = JsonWalk.skipString(document, i);
                if (anew && ofMain) {
                    text(JsonStrings.unescape(document, i + 1, end - 1));
                } else if (anew) {
                    out.append('"');
                    JsonStrings.appendAnew(out, document, i + 1, end - 1);
                    out.append('"');
                } else {
                    out.append(document, i, end);
                }
                i = end;
            } else if (c == 'N' || c == '+' || (c == '-' && document.charAt(i + 1) == 'I')) {
                int end = JsonWalk.skipValue(document, i);
                nonFinite(document.substring(i, end));
                i = end;
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
