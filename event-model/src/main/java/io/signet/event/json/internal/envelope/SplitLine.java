package io.signet.event.json.internal.envelope;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A line that a container runtime wrote, as what stands before the text, the text, and what stands behind. */
final class SplitLine {

    private static final byte[] NOTHING = new byte[0];

    /** Distinguishes runtimes and streams; empty for lines of no runtime. */
    private final String stream;

    private final byte[] before;
    private byte[] text;
    private int size;
    private final byte[] behind;
    private final int flag;
    private boolean isPart;
    private int longest = Integer.MAX_VALUE;

    private SplitLine(String stream, byte[] before, byte[] text, byte[] behind, int flag, boolean isPart) {
        this.stream = stream;
        this.before = before;
        this.text = text;
        this.behind = behind;
        this.flag = flag;
        this.isPart = isPart;
        size = text.length;
    }

    static SplitLine ofCri(Cri.Prefix prefix, byte[] before, byte[] text) {
        return new SplitLine("cri " + prefix.stream(), before, text, NOTHING, prefix.flag(), prefix.isPart());
    }

    static SplitLine ofDocker(String stream, byte[] before, byte[] text, byte[] behind, boolean isPart) {
        return new SplitLine("docker " + stream, before, text, behind, -1, isPart);
    }

    static SplitLine ofNoRuntime(byte[] bytes, int from, int to) {
        return new SplitLine("", NOTHING, Arrays.copyOfRange(bytes, from, to), NOTHING, -1, false);
    }

    String stream() {
        return stream;
    }

    boolean isPart() {
        return isPart;
    }

    boolean isOfRuntime() {
        return !stream.isEmpty();
    }

    boolean isOfStderr() {
        return stream.endsWith(" stderr");
    }

    /** Whether a part may be a whole line: Docker ends the last line of a program as the program did, without a line feed. */
    boolean mayBeWhole() {
        return flag < 0 && longest == Integer.MAX_VALUE;
    }

    boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the text of another, which may be the last, or so much of it as shows that both together are too long. Only to what
     * is within the limit.
     */
    void append(SplitLine other, int maxBytes) {
        int count = Math.min(other.size, room(maxBytes) - size);
        if (count > text.length - size) {
            text = Arrays.copyOf(text, Math.max(size + count, (int) Math.min(2L * size, room(maxBytes))));
        }
        System.arraycopy(other.text, 0, text, size, count);
        size += count;
        isPart = other.isPart;
    }

    /** Whether all of it is within the limit; when it is not it is cut one byte behind, and cannot be read. */
    boolean isWithin(int maxBytes) {
        if (before.length + (long) size + behind.length <= maxBytes) {
            return true;
        }
        size = Math.min(size, room(maxBytes));
        breakOff(maxBytes + 1);
        return false;
    }

    /** How long the text may be, with one byte beyond the limit. */
    private int room(int maxBytes) {
        return Math.max(0, maxBytes + 1 - before.length);
    }

    /** From here on it cannot be read, by anybody. */
    void breakOff() {
        breakOff(before.length + size);
    }

    private void breakOff(int length) {
        longest = length;
        isPart = true;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + size + behind.length);
        byte[] prefix = before.clone();
        if (flag >= 0 && !isPart) {
            prefix[flag] = 'F';
        }
        out.writeBytes(prefix);
        out.write(text, 0, size);
        out.writeBytes(behind);
        return out.size() > longest ? Arrays.copyOf(out.toByteArray(), longest) : out.toByteArray();
    }
}
