package io.signet.event.json.internal.text;

/**
 * JSON as RFC 8259 and Go's decoder have it, written down as naively as possible: recursive, one character at a time.
 * Bare {@code NaN}, {@code +Inf} and {@code -Inf} are values too when asked for.
 */
final class ReferenceParser {

    /** What a text is. */
    enum Answer {
        SOUND,
        BROKEN,
        UNFINISHED
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private final boolean nonFinite;
    private int at;

    private ReferenceParser(String text, boolean nonFinite) {
        this.text = text;
        this.nonFinite = nonFinite;
    }

    /** Judges a text as a sequence of documents. */
    static Answer judge(String text, boolean nonFinite) {
        ReferenceParser parser = new ReferenceParser(text, nonFinite);
        try {
            parser.space();
            while (parser.at < text.length()) {
                parser.value();
                parser.space();
            }
            return Answer.SOUND;
        } catch (Broken e) {
            return Answer.BROKEN;
        } catch (Unfinished e) {
            return Answer.UNFINISHED;
        }
    }

    private char peek() {
        if (at == text.length()) {
            throw new Unfinished();
        }
        return text.charAt(at);
    }

    private char take() {
        char c = peek();
        at++;
        return c;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void value() {
        char c = peek();
        if (c == '{') {
            object();
        } else if (c == '[') {
            list();
        } else if (c == '"') {
            string();
        } else if (c == 't') {
            literal("true");
        } else if (c == 'f') {
            literal("false");
        } else if (c == 'n') {
            literal("null");
        } else if (c == 'N' && nonFinite) {
            literal("NaN");
        } else if (c == '+' && nonFinite) {
            literal("+Inf");
        } else {
            number();
        }
    }

    private void object() {
        take();
        space();
        if (peek() == '}') {
            take();
            return;
        }
        while (true) {
            space();
            string();
            space();
            expect(':');
            space();
            value();
            space();
            char c = take();
            if (c == '}') {
                return;
            }
            if (c != ',') {
                throw new Broken();
            }
        }
    }

    private void list() {
        take();
        space();
        if (peek() == ']') {
            take();
            return;
        }
        while (true) {
            space();
            value();
            space();
            char c = take();
            if (c == ']') {
                return;
            }
            if (c != ',') {
                throw new Broken();
            }
        }
    }

    private void string() {
        expect('"');
        while (true) {
            char c = take();
            if (c == '"') {
                return;
            }
            if (c < 0x20) {
                throw new Broken();
            }
            if (c == '\\') {
                escape();
            }
        }
    }

    private void escape() {
        char c = take();
        if (c == 'u') {
            for (int i = 0; i < 4; i++) {
                if ("0123456789abcdefABCDEF".indexOf(take()) < 0) {
                    throw new Broken();
                }
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw new Broken();
        }
    }

    private void number() {
        if (peek() == '-') {
            take();
            if (nonFinite && peek() == 'I') {
                literal("Inf");
                return;
            }
        }
        if (peek() == '0') {
            take();
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            take();
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            take();
            if (peek() == '+' || peek() == '-') {
                take();
            }
            digits();
        }
        endNumber();
    }

    private void digits() {
        if (!isDigit(peek())) {
            throw new Broken();
        }
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void literal(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        if (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            throw new Broken();
        }
    }

    /** A document that follows a number needs white space between them. */
    private void endNumber() {
        if (at < text.length() && " \t\n\r,]}".indexOf(text.charAt(at)) < 0) {
            throw new Broken();
        }
    }

    private void expect(char expected) {
        if (take() != expected) {
            throw new Broken();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
