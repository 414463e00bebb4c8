package io.signet.event.json.internal.document;

import io.signet.event.json.internal.text.Utf8;

/** The bytes of one line, and their text behind the byte order mark. */
final class Line {

    final char[] text;
    final int length;
    private final byte[] bytes;
    private final int from;
    private final int start;
    private final int to;

    Line(byte[] bytes, int from, int start, int to, char[] text, int length) {
        this.bytes = bytes;
        this.from = from;
        this.start = start;
        this.to = to;
        this.text = text;
        this.length = length;
    }

    /** Whether the bytes of the line begin so. */
    boolean beginsWith(String ascii) {
        if (start != from || length < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (text[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int bytesBefore(int index) {
        return start - from + Utf8.bytesBefore(bytes, start, to, index);
    }

    boolean isBeginningOfMark() {
        int size = to - from;
        return size < Utf8.MARK && bytes[from] == (byte) 0xef && (size < 2 || bytes[from + 1] == (byte) 0xbb);
    }
}
