package io.signet.event.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Where the members of all objects of a document stand in its text, as a parser that is not ours sees them. */
final class Members {

    /**
     * One member.
     *
     * @param keyStart where its key begins, at the quote
     * @param valueStart where its value begins
     * @param end behind its value
     * @param depth how many objects and arrays it is in
     */
    record Member(int keyStart, int valueStart, int end, int depth) {

        String key(String text) {
            return text.substring(keyStart, text.lastIndexOf('"', text.lastIndexOf(':', valueStart)) + 1);
        }

        String value(String text) {
            return text.substring(valueStart, end);
        }
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Members() {}

    /** In the order in which their values end. */
    static List<Member> of(String text) {
        List<Member> members = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            int depth = 0;
            int keyStart = -1;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                if (token == JsonToken.FIELD_NAME) {
                    keyStart = start;
                    continue;
                }
                if (token.isStructEnd()) {
                    depth--;
                    int[] begun = open.pop();
                    add(members, begun[0], begun[1], start + 1, depth);
                } else if (token.isStructStart()) {
                    open.push(new int[] {keyStart, start});
                    depth++;
                } else {
                    parser.finishToken();
                    add(members, keyStart, start, (int) parser.currentLocation().getCharOffset(), depth);
                }
                keyStart = -1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    private static void add(List<Member> members, int keyStart, int valueStart, int end, int depth) {
        if (keyStart >= 0) {
            members.add(new Member(keyStart, valueStart, end, depth));
        }
    }
}
