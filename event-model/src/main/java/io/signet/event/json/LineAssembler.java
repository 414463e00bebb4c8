package io.signet.event.json;

import io.signet.event.json.internal.envelope.PartialLines;
import io.signet.event.json.internal.envelope.PartialLines.Joined;
import io.signet.event.json.internal.text.JsonChecker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Joins lines that a container runtime split, typically every 16 KiB: lines of CRI with the flag {@code P}, up to one with
 * {@code F}, and lines of Docker's json-file driver whose {@code log} does not end with a line feed, up to one that does.
 * Each stream is joined for itself, so that lines of standard error may stand between; all lines must be of one container.
 * All other lines pass unchanged, records of log shippers among them, which look like Docker's but for more keys. A line that
 * no container runtime wrote may be a damaged part: what it stands in the middle of cannot be read then, rather than be
 * joined without it.
 *
 * <p>For a host that has lines and gives them to {@link EventDecoder}; an {@link EventReader} does the same with {@link
 * EventReader.Builder#joinPartialLines(boolean)}. Not thread-safe; holds {@link DecodeLimits#lineBytes()} for each of four
 * streams at most; never throws on account of the data.
 */
public final class LineAssembler {

    private final PartialLines<Boolean> lines;

    private LineAssembler(DecodeLimits limits) {
        lines = new PartialLines<>(limits.lineBytes(), new JsonChecker(limits.depth()));
    }

    /**
     * An assembler with the default limits.
     *
     * @return the assembler, which holds nothing
     */
    public static LineAssembler create() {
        return new LineAssembler(DecodeLimits.defaults());
    }

    /**
     * An assembler with other limits.
     *
     * @param limits the limits
     * @return the assembler, which holds nothing
     */
    public static LineAssembler withLimits(DecodeLimits limits) {
        return new LineAssembler(Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Takes the next line.
     *
     * @param line the line without its line feed, copied as far as it is kept
     * @return a whole line, as it would be had it not been split; or empty when its rest is to come. What is longer than the
     *     limit, or may lack a part, comes out with its last part, cut so that whoever decodes it with the same limits reports
     *     it
     */
    public Optional<byte[]> add(byte[] line) {
        Objects.requireNonNull(line, "line");
        Joined<Boolean> joined = lines.add(line, 0, line.length, true, 0);
        return Optional.ofNullable(joined).map(Joined::bytes);
    }

    /**
     * Takes out what is held, at the end.
     *
     * @return for each stream whose last line has no rest, that line so far, marked as a part where the runtime has such marks
     */
    public List<byte[]> finish() {
        return lines.rest().stream().map(Joined::bytes).toList();
    }
}
