package io.signet.event.json.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The neutral Java form of a value, made in one pass over its text. */
public final class JsonNeutral {

    /** Deeper values are kept as text only, so that comparing and printing them cannot exhaust a stack. */
    private static final int MAX_DEPTH = 500;

    private final String document;
    private final int maxDigits;
    private int at;

    private JsonNeutral(JsonValue value, int maxDigits) {
        document = value.document;
        at = value.start;
        this.maxDigits = maxDigits;
    }

    /**
     * The value, or empty when it has no neutral form: null, a repeated key anywhere inside, a number with too many
     * digits, nesting deeper than 500.
     */
    public static Optional<Object> of(JsonValue value, int maxDigits) {
        try {
            return Optional.ofNullable(new JsonNeutral(value, maxDigits).convert(0));
        } catch (Unrepresentable e) {
            return Optional.empty();
        }
    }

    /** Why a value has no neutral form, or null when it has one or is null. */
    public static @Nullable String problem(JsonValue value, int maxDigits) {
        try {
            new JsonNeutral(value, maxDigits).convert(0);
            return null;
        } catch (Unrepresentable e) {
            return e.reason;
        }
    }

    private @Nullable Object convert(int depth) throws Unrepresentable {
        if (depth > MAX_DEPTH) {
            throw new Unrepresentable("it is nested deeper than " + MAX_DEPTH + " levels");
        }
        return switch (document.charAt(at)) {
            case '[' -> list(depth);
            case '{' -> object(depth);
            case '"' -> string();
            default -> scalar();
        };
    }

    private String string() {
        int start = at;
        at = JsonWalk.skipString(document, start);
        return JsonStrings.unescape(document, start + 1, at - 1);
    }

    private @Nullable Object scalar() throws Unrepresentable {
        JsonValue value = new JsonValue(document, at, JsonWalk.skipValue(document, at));
        at = value.end;
        return switch (value.kind()) {
            case NULL -> null;
            case BOOLEAN -> value.bool();
            default -> {
                if (value.length() > maxDigits) {
                    throw new Unrepresentable("a number of " + value.length() + " characters is longer than"
                            + " the limit numberDigits, " + maxDigits + ", which DecodeLimits can raise");
                }
                Object number = JsonNumbers.neutral(value);
                if (number == null) {
                    throw new Unrepresentable("a number has an exponent that nothing can hold");
                }
                yield number;
            }
        };
    }

    private List<@Nullable Object> list(int depth) throws Unrepresentable {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        while (toNextPart(']')) {
            list.add(convert(depth + 1));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> object(int depth) throws Unrepresentable {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        while (toNextPart('}')) {
            String key = string();
            at = JsonWalk.skipSpace(document, JsonWalk.skipSpace(document, at) + 1);
            if (map.containsKey(key)) {
                throw new Unrepresentable("a key occurs twice in it");
            }
            map.put(key, convert(depth + 1));
        }
        return Collections.unmodifiableMap(map);
    }

    /** From behind the opening bracket, or behind a part, to the next part; or behind the closing bracket. */
    private boolean toNextPart(char close) {
        at = JsonWalk.skipSpace(document, at);
        if (document.charAt(at) == ',') {
            at = JsonWalk.skipSpace(document, at + 1);
        }
        if (document.charAt(at) == close) {
            at++;
            return false;
        }
        return true;
    }

    private static final class Unrepresentable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Unrepresentable(String reason) {
            super("", null, false, false);
            this.reason = reason;
        }
    }
}
