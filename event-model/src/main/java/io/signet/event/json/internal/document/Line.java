package io.signet.event.json.internal.document;

import io.signet.event.EscapedText;
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

    int firstBeyondSpace() {
        int i = 0;
        while (i < length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
            i++;
        }
        return i;
    }

    String head(int most) {
        return new String(text, 0, Math.min(length, most));
    }

    String characterAt(int index) {
        return EscapedText.of(new String(Character.toChars(Character.codePointAt(text, index, length))));
    }

    int bytesBefore(int index) {
        return start - from + Utf8.bytesBefore(bytes, start, to, index);
    }

    int indexOfNul() {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return i - from;
            }
        }
        return -1;
    }

    boolean isBeginningOfMark() {
        int size = to - from;
        return size < LineDecoder.MARK && bytes[from] == (byte) 0xef && (size < 2 || bytes[from + 1] == (byte) 0xbb);
    }
}
