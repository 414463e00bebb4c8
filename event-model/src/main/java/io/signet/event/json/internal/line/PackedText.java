package io.signet.event.json.internal.line;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Compressed text inside a line. */
public final class PackedText {

    private static final int PIECE = 1 << 13;

    private PackedText() {}

    /** Why compressed text could not be read. */
    public enum Problem {
        DAMAGED,
        CUT,
        TOO_LONG,
        EXPANDS_TOO_MUCH
    }

    /** Compressed text could not be read. */
    public static final class UnpackException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Problem problem;
        private final int unpacked;

        UnpackException(Problem problem, int unpacked) {
            super(problem.name(), null, false, false);
            this.problem = problem;
            this.unpacked = unpacked;
        }

        /** How many bytes came out before. */
        public int unpacked() {
            return unpacked;
        }

        public Problem problem() {
            return problem;
        }
    }

    public static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** Decompresses gzip data, to so many bytes at most. */
    public static byte[] unpack(byte[] gzip, int maxBytes, int maxExpansion) throws UnpackException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try (SourceInput input =
                new SourceInput(new ByteArrayInputStream(gzip), "", maxExpansion, Math.min(PIECE, gzip.length), true)) {
            for (int count = input.read(piece, 0, PIECE); count >= 0; count = input.read(piece, 0, PIECE)) {
                if (count > maxBytes - out.size()) {
                    throw new UnpackException(Problem.TOO_LONG, out.size());
                }
                out.write(piece, 0, count);
            }
            if (input.isCut()) {
                throw new UnpackException(Problem.CUT, out.size());
            }
            return out.toByteArray();
        } catch (SourceInput.ExpansionException e) {
            throw new UnpackException(Problem.EXPANDS_TOO_MUCH, out.size());
        } catch (IOException e) {
            throw new UnpackException(Problem.DAMAGED, out.size());
        }
    }
}
