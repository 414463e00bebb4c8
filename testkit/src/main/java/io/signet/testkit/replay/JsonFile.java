package io.signet.testkit.replay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.signet.event.EscapedText;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.JsonNode.Kind;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a small JSON file strictly, and says where it is wrong. */
final class JsonFile {

    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final CaseFile file;
    private final int firstLine;

    private JsonFile(CaseFile file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    /** The text of a file; empty, and a problem, when it is not UTF-8. */
    static Optional<String> text(byte[] bytes, CaseFile file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            file.problem(0, "it is not UTF-8");
            return Optional.empty();
        }
    }

    /** The one document of a text; empty, and a problem, when it is none. */
    static Optional<JsonNode> document(String text, CaseFile file) {
        return document(text, 1, file);
    }

    /** The one document of a line. */
    static Optional<JsonNode> document(String text, int firstLine, CaseFile file) {
        JsonFile reader = new JsonFile(file, firstLine);
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                file.problem(firstLine, "it is empty");
                return Optional.empty();
            }
            JsonNode document = reader.value(parser);
            if (parser.nextToken() != null) {
                file.problem(reader.line(parser), "something follows the document");
            }
            return Optional.of(document);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1 + firstLine;
            file.problem(line, "not JSON: " + EscapedText.of(e.getOriginalMessage(), 200));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot be read", e);
        }
    }

    private int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr() - 1 + firstLine;
    }

    private JsonNode value(JsonParser parser) throws IOException {
        int line = line(parser);
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new JsonNode(Kind.OBJECT, line, offset, members(parser));
            case START_ARRAY -> new JsonNode(Kind.LIST, line, offset, elements(parser));
            case VALUE_STRING -> new JsonNode(Kind.TEXT, line, offset, parser.getText());
            case VALUE_NUMBER_INT -> new JsonNode(Kind.NUMBER, line, offset, integer(parser.getBigIntegerValue()));
            case VALUE_NUMBER_FLOAT -> new JsonNode(Kind.NUMBER, line, offset, parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> new JsonNode(Kind.FLAG, line, offset, parser.getBooleanValue());
            case VALUE_NULL -> new JsonNode(Kind.NULL, line, offset, "null");
            default -> throw new IllegalStateException("a value cannot begin with " + token);
        };
    }

    private static Object integer(BigInteger number) {
        return number.bitLength() < Long.SIZE ? number.longValue() : number;
    }

    private Map<String, JsonNode> members(JsonParser parser) throws IOException {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            JsonNode value = value(parser);
            JsonNode first = members.putIfAbsent(name, value);
            if (first != null) {
                file.problem(line, Shown.text(name) + " is given twice, first in line " + first.line());
            }
        }
        return members;
    }

    private List<JsonNode> elements(JsonParser parser) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }
}
