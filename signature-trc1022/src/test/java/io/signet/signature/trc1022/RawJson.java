package io.signet.signature.trc1022;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON of known good files as text: members and elements keep the spelling they have in the file, so that a test compares
 * what Tracee wrote and not what a reader, ours least of all, made of it.
 */
final class RawJson {

    private final String text;
    private int at;

    private RawJson(String text) {
        this.text = text;
    }

    /** The members of an object, each value as it is spelt. */
    static Map<String, String> members(String object) {
        RawJson json = new RawJson(object);
        Map<String, String> members = new LinkedHashMap<>();
        json.expect('{');
        while (json.peek() != '}') {
            String name = text(json.value());
            json.expect(':');
            members.put(name, json.value());
            json.skip(',');
        }
        return members;
    }

    /** The elements of a list, each as it is spelt. */
    static List<String> elements(String list) {
        RawJson json = new RawJson(list);
        List<String> elements = new ArrayList<>();
        json.expect('[');
        while (json.peek() != ']') {
            elements.add(json.value());
            json.skip(',');
        }
        return elements;
    }

    /** What a string literal says. */
    static String text(String literal) {
        StringBuilder said = new StringBuilder();
        for (int i = 1; i < literal.length() - 1; i++) {
            char c = literal.charAt(i);
            if (c != '\\') {
                said.append(c);
            } else {
                char escape = literal.charAt(++i);
                switch (escape) {
                    case 'b' -> said.append('\b');
                    case 'f' -> said.append('\f');
                    case 'n' -> said.append('\n');
                    case 'r' -> said.append('\r');
                    case 't' -> said.append('\t');
                    case 'u' -> {
                        said.append((char) Integer.parseInt(literal.substring(i + 1, i + 5), 16));
                        i += 4;
                    }
                    default -> said.append(escape);
                }
            }
        }
        return said.toString();
    }

    /** What the string literal of a member says, if there is one. */
    static Optional<String> text(Map<String, String> members, String name) {
        return Optional.ofNullable(members.get(name)).map(RawJson::text);
    }

    private String value() {
        skipSpace();
        int from = at;
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                depth++;
                at++;
            } else if (c == '}' || c == ']') {
                depth--;
                at++;
            } else if (depth > 0) {
                at++;
            } else {
                skipBare();
            }
        } while (depth > 0);
        return text.substring(from, at);
    }

    private void skipString() {
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipBare() {
        while (at < text.length() && ",:]} \t\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private char peek() {
        skipSpace();
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("no " + wanted + " at " + at + " of " + text);
        }
        at++;
    }

    private void skip(char optional) {
        if (peek() == optional) {
            at++;
        }
    }

    private void skipSpace() {
        while (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
