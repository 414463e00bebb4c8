package io.signet.testkit;

import io.signet.event.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and objects as escaped text. Nothing recurses: a capture may nest ten thousand deep. */
final class NestedText {

    /** Text that is written as it stands, among values that are yet to be written. */
    private record Piece(String text) {}

    private NestedText() {}

    static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        Deque<Object> left = new ArrayDeque<>();
        left.push(orNull(value));
        while (!left.isEmpty()) {
            Object next = left.pop();
            if (next instanceof Piece piece) {
                text.append(piece.text());
            } else if (next instanceof List<?> list) {
                push(left, elements(list));
            } else if (next instanceof Map<?, ?> map) {
                push(left, entries(map));
            } else if (next instanceof String string) {
                text.append(Shown.quoted(string));
            } else {
                text.append(next instanceof Bytes ? Shown.value(next) : Shown.name(String.valueOf(next)));
            }
        }
        return text.toString();
    }

    private static Object orNull(@Nullable Object value) {
        return value == null ? new Piece("null") : value;
    }

    private static void push(Deque<Object> left, List<Object> parts) {
        Collections.reverse(parts);
        parts.forEach(left::push);
    }

    private static List<Object> elements(List<?> list) {
        List<Object> parts = new ArrayList<>();
        parts.add(new Piece("["));
        for (Object element : list) {
            comma(parts);
            parts.add(orNull(element));
        }
        parts.add(new Piece("]"));
        return parts;
    }

    private static List<Object> entries(Map<?, ?> map) {
        List<Object> parts = new ArrayList<>();
        parts.add(new Piece("{"));
        map.forEach((key, value) -> {
            comma(parts);
            parts.add(new Piece(Shown.quoted(String.valueOf(key)) + ": "));
            parts.add(orNull(value));
        });
        parts.add(new Piece("}"));
        return parts;
    }

    private static void comma(List<Object> parts) {
        if (parts.size() > 1) {
            parts.add(new Piece(", "));
        }
    }
}
