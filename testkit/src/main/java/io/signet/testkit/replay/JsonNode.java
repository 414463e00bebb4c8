package io.signet.testkit.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON file, and where it stands.
 *
 * @param kind what it is
 * @param line the line it begins in, counted from 1
 * @param offset where its token begins, in characters from the start of the file
 * @param content a map of text to nodes, a list of nodes, a text, a {@code Long}, {@code BigInteger} or {@code Double}, a
 *     {@code Boolean}; the text null for null
 */
record JsonNode(Kind kind, int line, int offset, Object content) {

    enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("text"),
        NUMBER("a number"),
        FLAG("true or false"),
        NULL("null");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The members of an object in their order; none of anything else. */
    @SuppressWarnings("unchecked")
    Map<String, JsonNode> members() {
        return kind == Kind.OBJECT ? (Map<String, JsonNode>) content : Map.of();
    }

    /** The elements of a list; none of anything else. */
    @SuppressWarnings("unchecked")
    List<JsonNode> elements() {
        return kind == Kind.LIST ? (List<JsonNode>) content : List.of();
    }

    /** The text; of anything else as it is printed. */
    String text() {
        return String.valueOf(content);
    }

    /** The value without places. */
    Object plain() {
        return switch (kind) {
            case OBJECT -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                members().forEach((name, value) -> plain.put(name, value.plain()));
                yield plain;
            }
            case LIST -> elements().stream().map(JsonNode::plain).toList();
            case TEXT, NUMBER, FLAG, NULL -> content;
        };
    }
}
