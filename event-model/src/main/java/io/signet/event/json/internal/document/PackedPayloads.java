package io.signet.event.json.internal.document;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.FailReason;
import io.signet.event.json.internal.line.PackedText;
import io.signet.event.json.internal.line.PackedText.UnpackException;
import io.signet.event.json.internal.text.Utf8;
import java.util.Base64;

/** Takes text out of base64 and gzip data, for one line and within what one line may hold. */
final class PackedPayloads {

    /** What fails costs too: so many times what a line may hold is decompressed, whatever comes of it. */
    private static final long WORK = 4;

    private final DecodeLimits limits;
    private final boolean isForbidden;
    private int left;
    private long work;

    PackedPayloads(DecodeLimits limits, boolean isForbidden) {
        this.limits = limits;
        this.isForbidden = isForbidden;
        left = limits.lineBytes();
        work = WORK * left;
    }

    String text(String base64) throws UnreadableException {
        if (isForbidden) {
            throw UnreadableException.of(
                    FailReason.INVALID,
                    "a record in base64 is not looked at in a line that begins with {\"timestamp\":");
        }
        byte[] bytes = decode(base64);
        byte[] plain = PackedText.isGzip(bytes) ? unpack(bytes) : bytes;
        int start = Utf8.startsWithMark(plain, 0, plain.length) ? Utf8.MARK : 0;
        char[] text = new char[plain.length];
        return new String(text, 0, Utf8.decode(plain, start, plain.length, text));
    }

    private static byte[] decode(String base64) throws UnreadableException {
        try {
            return Base64.getDecoder().decode(base64.replace("\n", "").replace("\r", ""));
        } catch (IllegalArgumentException e) {
            // Cut base64 ends in the middle of four characters.
            throw UnreadableException.unfinished(-1, "not base64");
        }
    }

    private byte[] unpack(byte[] gzip) throws UnreadableException {
        try {
            byte[] plain = PackedText.unpack(gzip, (int) Math.min(left, work), limits.gzipExpansion());
            left -= plain.length;
            work -= plain.length;
            return plain;
        } catch (UnpackException e) {
            work -= e.unpacked();
            throw switch (e.problem()) {
                case DAMAGED -> UnreadableException.of(FailReason.INVALID, "damaged gzip data");
                case CUT -> UnreadableException.unfinished(-1, "the gzip data is cut");
                case TOO_LONG ->
                    UnreadableException.of(
                            FailReason.TOO_LONG,
                            "more than " + limits.lineBytes()
                                    + " bytes when decompressed, with others of its line: raise DecodeLimits.lineBytes");
                case EXPANDS_TOO_MUCH ->
                    UnreadableException.of(
                            FailReason.TOO_LONG,
                            "expands to more than " + limits.gzipExpansion()
                                    + " times its compressed size: raise DecodeLimits.gzipExpansion");
            };
        }
    }
}
