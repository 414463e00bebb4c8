package io.signet.testkit.replay;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** How captures are read, whatever is done with their events. */
final class Reading {

    private DecodeLimits limits = DecodeLimits.defaults();
    private boolean joinPartialLines;
    private Optional<String> unwrap = Optional.empty();

    void limits(DecodeLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    void joinPartialLines() {
        joinPartialLines = true;
    }

    /** Whether lines that follow each other may be one. */
    boolean joinsLines() {
        return joinPartialLines;
    }

    int longestLine() {
        return limits.lineBytes();
    }

    void unwrap(String pointer) {
        EventReader.of(InputStream.nullInputStream(), "").unwrap(pointer);
        unwrap = Optional.of(pointer);
    }

    EventReader.Builder open(Capture capture) throws IOException {
        return of(capture.open(), capture.name());
    }

    EventReader.Builder of(InputStream stream, String name) {
        EventReader.Builder reader = EventReader.of(stream, name);
        unwrap.ifPresent(reader::unwrap);
        return reader.limits(limits).joinPartialLines(joinPartialLines);
    }
}
