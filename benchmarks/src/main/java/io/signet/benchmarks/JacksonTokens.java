package io.signet.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** jackson-core alone: the tokens of the whole stream, no value looked at. Finds nothing. */
final class JacksonTokens implements Variant {

    private final JsonFactory factory = new JsonFactory();

    @Override
    public Outcome read(Path file) throws IOException {
        long documents = 0;
        int depth = 0;
        try (InputStream in = Inputs.buffered(file);
                JsonParser parser = factory.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd() && --depth == 0) {
                    documents++;
                }
            }
        }
        return new Outcome(documents, 0, 0);
    }
}
