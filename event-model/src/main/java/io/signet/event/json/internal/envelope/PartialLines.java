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

    /** What is wrong with the parts of a line. */
    public enum Damage {
        NONE,
        /** Together they are longer than the limit. */
        TOO_LONG,
        /** Something stands between them that is of no container runtime, and may have been one of them. */
        INTERRUPTED
    }

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
        private Damage damage = Damage.NONE;

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

        /** What is wrong with them; if anything is, {@link #bytes()} can be read by nobody. */
        public Damage damage() {
            return damage;
        }

        public boolean isOfStderr() {
            return content.isOfStderr();
        }

        /** Whether it may be whole though it is a part. */
        public boolean mayBeWhole() {
            return content.mayBeWhole();
        }

        public byte[] bytes() {
            return content.bytes();
        }

        private void append(SplitLine part, int maxBytes, long size) {
            lines++;
            length += size;
            if (damage == Damage.NONE) {
                content.append(part, maxBytes);
                bound(maxBytes);
            }
        }

        private void bound(int maxBytes) {
            if (!content.isWithin(maxBytes)) {
                damage = Damage.TOO_LONG;
            }
        }

        private void damage(Damage other) {
            if (damage == Damage.NONE) {
                damage = other;
                content.breakOff();
            }
        }
    }

    private final int maxBytes;
    private final JsonChecker checker;
    private final Map<String, Joined<T>> open = new LinkedHashMap<>();
    private @Nullable Joined<T> latest;

    public PartialLines(int maxBytes, JsonChecker checker) {
        this.maxBytes = maxBytes;
        this.checker = checker;
    }

    /**
     * Takes the next line. Answers null when it is a part of a line whose rest is to come, and the line itself as one part
     * when it is none.
     *
     * @param length how many bytes the caller counts for it
     */
    public @Nullable Joined<T> add(byte[] bytes, int from, int to, T known, long length) {
        SplitLine line = SplitLines.of(bytes, from, to, checker);
        if (!line.isOfRuntime() && !line.isBlank()) {
            open.values().forEach(parts -> parts.damage(Damage.INTERRUPTED));
        }
        boolean isLast = !line.isPart();
        Joined<T> joining = open.get(line.stream());
        if (joining == null) {
            joining = new Joined<>(known, line, length);
            if (!isLast) {
                joining.bound(maxBytes);
                open.put(line.stream(), joining);
            }
        } else {
            joining.append(line, maxBytes, length);
            if (isLast) {
                open.remove(line.stream());
            }
        }
        latest = joining;
        return isLast ? joining : null;
    }

    /** A line was longer than the limit for itself, and can have been a part of any. */
    public void interrupt() {
        open.values().forEach(parts -> parts.damage(Damage.TOO_LONG));
    }

    /** Parts whose rest did not come. */
    public List<Joined<T>> rest() {
        List<Joined<T>> rest = new ArrayList<>(open.values());
        open.clear();
        return rest;
    }

    /** Whether the line that was taken last is one of these parts. */
    public boolean endsWith(Joined<T> parts) {
        return latest == parts;
    }
}
