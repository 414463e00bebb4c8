package io.signet.event;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An immutable sequence of bytes, compared by content. */
public final class Bytes {

    private static final Bytes EMPTY = new Bytes(new byte[0]);
    private static final int SHOWN = 16;

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes over the array: the caller must not keep it. */
    static Bytes wrap(byte[] content) {
        return content.length == 0 ? EMPTY : new Bytes(content);
    }

    /**
     * No bytes.
     *
     * @return the empty sequence
     */
    public static Bytes empty() {
        return EMPTY;
    }

    /**
     * A copy of an array.
     *
     * @param content the bytes
     * @return the sequence
     */
    public static Bytes copyOf(byte[] content) {
        return wrap(content.clone());
    }

    /**
     * The bytes given, for constants: {@code Bytes.of(0x7f, 'E', 'L', 'F')}.
     *
     * @param content each -128 to 255
     * @return the sequence
     * @throws IllegalArgumentException when one is outside that range
     */
    public static Bytes of(int... content) {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            if (content[i] < -128 || content[i] > 255) {
                throw new IllegalArgumentException("byte " + i + " is " + content[i] + ", not -128 to 255");
            }
            bytes[i] = (byte) content[i];
        }
        return wrap(bytes);
    }

    /**
     * Reads hexadecimal digits, as {@link #toHex()} writes them.
     *
     * @param hex pairs of digits, in either case
     * @return the sequence
     * @throws IllegalArgumentException when it is anything else
     */
    public static Bytes ofHex(String hex) {
        return wrap(HexFormat.of().parseHex(hex));
    }

    /**
     * Reads standard base64 as Go's {@code base64.StdEncoding} takes it: padding is required, CR and LF are skipped, bits behind
     * the end are ignored.
     *
     * @param base64 the text
     * @return the sequence, or empty when any part of the text is not base64
     */
    public static Optional<Bytes> ofBase64(String base64) {
        return Optional.ofNullable(GoBase64.decode(base64));
    }

    /**
     * How many bytes there are.
     *
     * @return the number of bytes
     */
    public int size() {
        return content.length;
    }

    /**
     * Whether there are none.
     *
     * @return true when the size is 0
     */
    public boolean isEmpty() {
        return content.length == 0;
    }

    /**
     * One byte.
     *
     * @param index from 0 to size - 1
     * @return its unsigned value, 0 to 255
     * @throws IndexOutOfBoundsException when the index is outside that range
     */
    public int at(int index) {
        return content[Objects.checkIndex(index, content.length)] & 0xff;
    }

    /**
     * Whether these bytes begin with others.
     *
     * @param prefix the bytes to look for
     * @return true when all of them stand at the start; true for the empty prefix
     */
    public boolean startsWith(Bytes prefix) {
        int length = prefix.content.length;
        return content.length >= length && Arrays.equals(content, 0, length, prefix.content, 0, length);
    }

    /**
     * A copy.
     *
     * @return a new array
     */
    public byte[] toByteArray() {
        return content.clone();
    }

    /**
     * All bytes as lower-case hexadecimal digits.
     *
     * @return two digits a byte
     */
    public String toHex() {
        return HexFormat.of().formatHex(content);
    }

    /**
     * All bytes as standard base64 with padding, as Go prints them.
     *
     * @return the text, empty for no bytes
     */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The first 16 bytes in hexadecimal, and the size. */
    @Override
    public String toString() {
        int shown = Math.min(SHOWN, content.length);
        return HexFormat.of().formatHex(content, 0, shown)
                + (shown < content.length ? "…" : "")
                + " (" + content.length + " B)";
    }
}
