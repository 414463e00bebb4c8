package io.signet.cli;

/** What the command ends with; where several apply, the highest. */
final class ExitCode {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int VERDICT_DIFFERS = 1;
    static final int NOT_LOADED = 2;
    static final int BAD_INPUT = 3;
    static final int NOTHING_VERIFIED = 4;
    static final int INTERNAL_ERROR = 70;

    private int highest = DONE;

    void atLeast(int code) {
        highest = Math.max(highest, code);
    }

    int value() {
        return highest;
    }
}
