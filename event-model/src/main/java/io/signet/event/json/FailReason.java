package io.signet.event.json;

/** Why a line could not be read. The names are stable. */
public enum FailReason {
    /** Not JSON as Tracee could have written it. */
    INVALID("invalid"),
    /** The last line of the source ends without a line feed and in the middle of a document, or the gzip data is cut. */
    TRUNCATED("truncated"),
    /** A key that the event model reads occurs twice: two readers could see two different events. */
    AMBIGUOUS("ambiguous"),
    /** Longer than {@link DecodeLimits#lineBytes()}. */
    TOO_LONG("too_long"),
    /** Nested deeper than {@link DecodeLimits#depth()}. */
    TOO_DEEP("too_deep"),
    /** More events than {@link DecodeLimits#eventsPerDocument()}. */
    TOO_MANY("too_many"),
    /** Not UTF-8 text: a NUL byte, or the byte order mark of another encoding. */
    ENCODING("encoding");

    private final String wireName;

    FailReason(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The name used in reports.
     *
     * @return the name, in lower case
     */
    public String wireName() {
        return wireName;
    }
}
