package io.signet.cli;

import io.signet.event.json.EventDecoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how captures are read, whatever is done with their events. */
final class ReadingOptions {

    @Option(
            names = "--join-partial-lines",
            description = "Join lines that a container runtime split (CRI, Docker's json-file); one container a file.")
    private boolean joinPartialLines;

    @Option(
            names = "--unwrap",
            paramLabel = "POINTER",
            description =
                    "Where the documents of a house format keep the event: a JSON pointer such as /detail/payload.")
    private @Nullable String unwrap;

    ReadingOptions() {}

    boolean joinPartialLines() {
        return joinPartialLines;
    }

    /** A pointer that readers take. */
    Optional<String> unwrap() throws UsageException {
        String pointer = unwrap;
        if (pointer == null) {
            return Optional.empty();
        }
        try {
            EventDecoder.create().unwrapping(pointer);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--unwrap " + Shown.name(pointer) + ": no JSON pointer to a part of a document;"
                    + " write one such as /detail/payload");
        }
        return Optional.of(pointer);
    }
}
