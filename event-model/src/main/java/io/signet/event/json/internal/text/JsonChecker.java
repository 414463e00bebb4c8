package io.signet.event.json.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.signet.event.json.internal.text.JsonSyntaxException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that text is a sequence of JSON documents, and says where each stands. Jackson on a leash: it gets characters
 * that were decoded before, keeps nothing of them (no interned names, no pooled buffers), and its own limits are off,
 * because ours must be values and not exceptions. Nothing recurses. Immutable and thread-safe.
 */
public final class JsonChecker {

    private static final JsonFactory STRICT = factory(false);
    private static final JsonFactory WITH_NON_FINITE = factory(true);

    private final int maxDepth;

    public JsonChecker(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /**
     * Documents of a text.
     *
     * @param spans the documents in order
     * @param nonFinite where a bare {@code NaN}, {@code +Inf} or {@code -Inf} stands: no JSON, but printed by main
     */
    public record Checked(List<Span> spans, List<Integer> nonFinite) {}

    /** From the first character of a document to behind its last. */
    public record Span(int start, int end) {}

    /** Checks the first {@code length} characters. */
    public Checked check(char[] text, int length) throws JsonSyntaxException {
        try {
            return new Checked(check(STRICT, text, length, new ArrayList<>()), List.of());
        } catch (JsonSyntaxException e) {
            if (e.problem() == Problem.TOO_DEEP || !JacksonSpelling.mayHelp(text, length)) {
                throw diagnosed(e, STRICT, text, text, length);
            }
        }
        char[] spelt = JacksonSpelling.respell(text, length);
        try {
            List<Integer> nonFinite = new ArrayList<>();
            return new Checked(check(WITH_NON_FINITE, spelt, length, nonFinite), nonFinite);
        } catch (JsonSyntaxException e) {
            throw diagnosed(e, WITH_NON_FINITE, spelt, text, length);
        }
    }

    /** A text that breaks off inside {@code true} or a number is unfinished too, which Jackson calls a wrong token. */
    private JsonSyntaxException diagnosed(
            JsonSyntaxException e, JsonFactory factory, char[] spelt, char[] text, int length) {
        if (e.problem() != Problem.UNEXPECTED) {
            return e;
        }
        int start = Scalars.startOfLast(text, length);
        if (start == length) {
            return e.index() < length ? e : new JsonSyntaxException(Problem.UNFINISHED, length);
        }
        JsonSyntaxException unexpected = new JsonSyntaxException(Problem.UNEXPECTED, Math.min(e.index(), start));
        if (!Scalars.isBeginning(new String(text, start, length - start))) {
            return unexpected;
        }
        char[] completed = Arrays.copyOf(spelt, start + 1);
        completed[start] = '0';
        try {
            check(factory, completed, start + 1, new ArrayList<>());
        } catch (JsonSyntaxException withScalar) {
            if (withScalar.problem() != Problem.UNFINISHED) {
                return unexpected;
            }
        }
        return new JsonSyntaxException(Problem.UNFINISHED, length);
    }

    private List<Span> check(JsonFactory factory, char[] text, int length, List<Integer> nonFinite)
            throws JsonSyntaxException {
        List<Span> spans = new ArrayList<>(1);
        try (JsonParser parser = factory.createParser(text, 0, length)) {
            int depth = 0;
            int start = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int at = (int) parser.currentTokenLocation().getCharOffset();
                if (depth == 0) {
                    start = at;
                }
                if (token.isStructStart()) {
                    if (++depth > maxDepth) {
                        throw new JsonSyntaxException(Problem.TOO_DEEP, at);
                    }
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
                    nonFinite.add(at);
                }
                if (depth == 0) {
                    parser.finishToken();
                    spans.add(new Span(start, (int) parser.currentLocation().getCharOffset()));
                }
            }
            return spans;
        } catch (JsonEOFException e) {
            throw new JsonSyntaxException(Problem.UNFINISHED, length);
        } catch (JsonProcessingException e) {
            int index = indexOf(e.getLocation(), text);
            throw new JsonSyntaxException(Problem.UNEXPECTED, index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A control character between tokens is reported behind the place where it stands. */
    private static int indexOf(@Nullable JsonLocation location, char[] text) {
        int index = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
        return index > 0 && text[index - 1] < ' ' && !JsonWalk.isSpace(text[index - 1]) ? index - 1 : index;
    }

    private static JsonFactory factory(boolean nonFinite) {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, nonFinite)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }
}
