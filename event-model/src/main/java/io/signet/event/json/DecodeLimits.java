package io.signet.event.json;

/**
 * Bounds on what one input may make a reader do. What exceeds them is a failed line or a field issue, never an
 * exception, but for gzip expansion, which ends the source. Immutable.
 */
public final class DecodeLimits {

    private static final DecodeLimits DEFAULTS = new Builder().build();

    private final int lineBytes;
    private final int depth;
    private final int unwrap;
    private final int eventsPerDocument;
    private final int numberDigits;
    private final int gzipExpansion;

    private DecodeLimits(Builder builder) {
        lineBytes = builder.lineBytes;
        depth = builder.depth;
        unwrap = builder.unwrap;
        eventsPerDocument = builder.eventsPerDocument;
        numberDigits = builder.numberDigits;
        gzipExpansion = builder.gzipExpansion;
    }

    /**
     * The defaults named at each limit.
     *
     * @return the default limits
     */
    public static DecodeLimits defaults() {
        return DEFAULTS;
    }

    /**
     * Starts with the defaults.
     *
     * @return a new builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The longest line or document, and the most bytes of compressed text in one line. Of a longer line in which documents
     * follow each other, each is within the limit for itself.
     *
     * @return bytes; 4 MiB by default
     */
    public int lineBytes() {
        return lineBytes;
    }

    /**
     * The deepest nesting of objects and lists, the document itself included. Go's decoder has the same limit.
     *
     * @return levels; 10,000 by default
     */
    public int depth() {
        return depth;
    }

    /**
     * How many envelopes may stand around an event; an array is one.
     *
     * @return levels; 4 by default
     */
    public int unwrap() {
        return unwrap;
    }

    /**
     * The most events in one document or line.
     *
     * @return events; 10,000 by default
     */
    public int eventsPerDocument() {
        return eventsPerDocument;
    }

    /**
     * The longest number that is read as one.
     *
     * @return characters; 1,000 by default
     */
    public int numberDigits() {
        return numberDigits;
    }

    /**
     * How many times its own size compressed data may grow.
     *
     * @return a factor; 1,000 by default
     */
    public int gzipExpansion() {
        return gzipExpansion;
    }

    /** Builds {@link DecodeLimits}. Every setter refuses values below 1. Not thread-safe. */
    public static final class Builder {

        private static final int MOST_UNWRAPS = 64;

        private int lineBytes = 4 << 20;
        private int depth = 10_000;
        private int unwrap = 4;
        private int eventsPerDocument = 10_000;
        private int numberDigits = 1_000;
        private int gzipExpansion = 1_000;

        private Builder() {}

        /**
         * The longest line or document.
         *
         * @param bytes at least 1, at most 1 GiB
         * @return this builder
         * @throws IllegalArgumentException when out of range
         */
        public Builder lineBytes(int bytes) {
            if (bytes > 1 << 30) {
                throw new IllegalArgumentException("lineBytes must be at most 1 GiB, not " + bytes);
            }
            lineBytes = positive(bytes, "lineBytes");
            return this;
        }

        /**
         * The deepest nesting.
         *
         * @param levels at least 1
         * @return this builder
         * @throws IllegalArgumentException when out of range
         */
        public Builder depth(int levels) {
            depth = positive(levels, "depth");
            return this;
        }

        /**
         * How many envelopes may stand around an event.
         *
         * @param levels at least 1, at most 64
         * @return this builder
         * @throws IllegalArgumentException when out of range
         */
        public Builder unwrap(int levels) {
            if (levels > MOST_UNWRAPS) {
                throw new IllegalArgumentException("unwrap must be at most " + MOST_UNWRAPS + ", not " + levels);
            }
            unwrap = positive(levels, "unwrap");
            return this;
        }

        /**
         * The most events in one document or line.
         *
         * @param events at least 1
         * @return this builder
         * @throws IllegalArgumentException when out of range
         */
        public Builder eventsPerDocument(int events) {
            eventsPerDocument = positive(events, "eventsPerDocument");
            return this;
        }

        /**
         * The longest number that is read as one.
         *
         * @param characters at least 1
         * @return this builder
         * @throws IllegalArgumentException when out of range
         */
        public Builder numberDigits(int characters) {
            numberDigits = positive(characters, "numberDigits");
            return this;
        }

        /**
         * How many times its own size compressed data may grow.
         *
         * @param factor at least 1
         * @return this builder
         * @throws IllegalArgumentException when out of range
         */
        public Builder gzipExpansion(int factor) {
            gzipExpansion = positive(factor, "gzipExpansion");
            return this;
        }

        /**
         * Builds what was set.
         *
         * @return new limits
         */
        public DecodeLimits build() {
            return new DecodeLimits(this);
        }

        private static int positive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, not " + value);
            }
            return value;
        }
    }
}
