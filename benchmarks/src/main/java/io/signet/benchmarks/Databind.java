package io.signet.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** jackson-databind to a class, and the rule by hand: what a user writes first. */
final class Databind implements Variant {

    private final ObjectReader reader = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readerFor(Row.class);

    @Override
    public Outcome read(Path file) throws IOException {
        Tally tally = new Tally();
        try (InputStream in = Inputs.buffered(file);
                MappingIterator<Row> rows = reader.readValues(in)) {
            while (rows.hasNextValue()) {
                tally.line();
                if (HandRule.raises(rows.nextValue())) {
                    tally.finding();
                }
            }
        }
        return tally.outcome();
    }
}
