package io.signet.testkit.replay;

/** Text of a capture as it is kept: short text whole, of long text both ends and how long it was. */
final class Kept {

    private static final int LONGEST = 256;
    private static final int HEAD = 160;
    private static final int TAIL = 60;

    private Kept() {}

    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int head = boundary(text, HEAD);
        int tail = boundary(text, text.length() - TAIL);
        return text.substring(0, head) + "…(" + text.length() + " characters)…" + text.substring(tail);
    }

    /** Never between the two halves of one character. */
    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }
}
