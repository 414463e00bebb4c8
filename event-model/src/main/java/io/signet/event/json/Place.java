package io.signet.event.json;

import io.signet.event.EscapedText;
import java.util.Objects;

/**
 * Where in a source something was read.
 *
 * @param source the name of the source as given, for example a path; unescaped
 * @param line the line, counted from 1; lines end at LF only
 * @param byteOffset where the line begins, in bytes from the start of the (uncompressed) source
 * @param index which event of the line, counted from 0
 */
public record Place(String source, long line, long byteOffset, int index) {

    /**
     * Checks that the source is given.
     *
     * @param source the name of the source as given, for example a path; unescaped
     * @param line the line, counted from 1; lines end at LF only
     * @param byteOffset where the line begins, in bytes from the start of the (uncompressed) source
     * @param index which event of the line, counted from 0
     */
    public Place {
        Objects.requireNonNull(source, "source");
    }

    /** The place in the form that terminals make clickable: {@code capture.jsonl:17}, escaped. */
    @Override
    public String toString() {
        return EscapedText.of(source) + ":" + line;
    }
}
