package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.text.JsonChecker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the parts of lines that a container runtime split, each stream for itself.
 *
 * @param <T> what the caller knows of a line
 */
public final class PartialLines<T> {

    /**
     * A line with all its parts.
     *
     * @param <T> what the caller knows of a line
     */
    public static final class Joined<T> {

        private final T first;
        private final SplitLine content;
        private long lines = 1;
        private long length;
        private boolean isTooLong;

        private Joined(T first, SplitLine content, long length) {
            this.first = first;
            this.content = content;
            this.length = length;
        }

        /** What the caller knows of the first part. */
        public T first() {
            return first;
        }

        /** How many parts there were. */
        public long lines() {
            return lines;
        }

        /** Bytes of all parts. */
        public long length() {
            return length;
        }

        /** Whether it is longer than the limit; then {@link #bytes()} has what fits, marked as a part. */
        public boolean isTooLong() {
            return isTooLong;
        }

        public byte[] bytes() {
            return content.bytes();
        }
    }

    private final int maxBytes;
    private final JsonChecker checker;
    private final Map<String, Joined<T>> open = new LinkedHashMap<>();

    public PartialLines(int maxBytes, JsonChecker checker) {
        this.maxBytes = maxBytes;
        this.checker = checker;
    }

    /**
     * Takes the next line. Answers empty when it is a part of a line whose rest is to come, and the line itself as one part
     * when it is none.
     *
     * @param length how many bytes the caller counts for it
     */
    public @Nullable Joined<T> add(byte[] bytes, int from, int to, T known, long length) {
        SplitLine line = SplitLine.of(bytes, from, to, checker);
        Joined<T> joining = open.get(line.stream());
        if (joining == null) {
            joining = new Joined<>(known, line, length);
            if (!line.isPart()) {
                return joining;
            }
            open.put(line.stream(), joining);
            return null;
        }
        joining.lines++;
        joining.length += length;
        joining.isTooLong |= !joining.content.append(line, maxBytes);
        if (line.isPart()) {
            return null;
        }
        open.remove(line.stream());
        return joining;
    }

    /** Parts whose rest did not come. */
    public List<Joined<T>> rest() {
        List<Joined<T>> rest = new ArrayList<>(open.values());
        open.clear();
        return rest;
    }
}
