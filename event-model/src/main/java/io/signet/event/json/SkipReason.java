package io.signet.event.json;

/** Why a line that is no failure gave no event. The names are stable. */
public enum SkipReason {
    /** Nothing but white space, or an envelope without a payload. */
    EMPTY("empty"),
    /** One of Tracee's own log lines, such as {@code {"level":"warn",...,"msg":...}}. */
    LOG("log"),
    /** A line that Tracee or its container image prints around events, such as {@code INFO: starting tracee...}. */
    BANNER("banner"),
    /** Tracee's statistics object, {@code {"EventCount":...}}. */
    STATISTICS("statistics"),
    /** Valid JSON that is not an event of any known dialect. */
    FOREIGN("foreign"),
    /** An event that nobody asked for. Counted only, never reported as an issue; such a line may not have been validated. */
    UNWANTED("unwanted");

    private final String wireName;

    SkipReason(String wireName) {
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
