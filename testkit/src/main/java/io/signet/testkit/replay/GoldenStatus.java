package io.signet.testkit.replay;

/** How the findings of a case compare with its golden file, in which the testkit keeps all that they say. */
public enum GoldenStatus {
    /** They were not compared, because something before that was wrong. */
    NOT_CHECKED,
    /** There is no golden file. That is no failure. */
    NO_BASELINE,
    /** Nothing differs. */
    SAME,
    /** Something differs. */
    DIFFERS,
    /** The file was just written; the case fails this once, so that somebody looks at it. */
    UPDATED
}
