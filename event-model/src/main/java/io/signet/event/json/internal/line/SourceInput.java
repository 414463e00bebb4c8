package io.signet.event.json.internal.line;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of a source, decompressed when they are gzip. Nothing is read before it is asked for. */
public final class SourceInput implements Closeable {

    /** So much may come out before the expansion is judged: small files of one repeated line compress very well. */
    private static final long FREE_EXPANSION = 1L << 20;

    private final CountingInput raw;
    private final String name;
    private final int maxExpansion;
    private @Nullable GzipInput gzip;
    private long delivered;
    private boolean begun;
    private boolean cut;

    /**
     * Reads nothing yet.
     *
     * @param bufferSize how much to ask of the stream at once
     * @param mayBeGzip whether its first bytes tell that it is gzip
     */
    public SourceInput(InputStream stream, String name, int maxExpansion, int bufferSize, boolean mayBeGzip) {
        raw = new CountingInput(stream, bufferSize);
        this.name = name;
        this.maxExpansion = maxExpansion;
        begun = !mayBeGzip;
    }

    /** Bytes into the buffer, or -1 at the end, which may be the place where gzip data was cut. */
    int read(byte[] out, int offset, int length) throws IOException {
        if (!begun) {
            gzip = raw.startsWith(0x1f, 0x8b) ? new GzipInput(raw) : null;
            begun = true;
        }
        return gzip == null ? raw.read(out, offset, length) : decompress(gzip, out, offset, length);
    }

    private int decompress(GzipInput compressed, byte[] out, int offset, int length) throws IOException {
        if (cut) {
            return -1;
        }
        int count;
        try {
            count = compressed.read(out, offset, length);
        } catch (EOFException e) {
            cut = true;
            return -1;
        } catch (ZipException e) {
            throw new IOException(
                    name + ": damaged gzip data after " + delivered + " decompressed bytes (" + e.getMessage()
                            + "); record or copy the file anew",
                    e);
        }
        delivered += Math.max(0, count);
        if (delivered > FREE_EXPANSION + raw.taken() * maxExpansion) {
            throw new ExpansionException(name + ": expands to more than " + maxExpansion
                    + " times its compressed size after " + delivered
                    + " bytes: raise DecodeLimits.gzipExpansion if this is meant, or decompress it first");
        }
        return count;
    }

    /** Whether compressed data ended before it was complete. */
    public boolean isCut() {
        return cut;
    }

    /** Bytes taken from the source as it is stored. */
    public long position() {
        return raw.taken();
    }

    @Override
    public void close() throws IOException {
        if (gzip == null) {
            raw.close();
        } else {
            gzip.close();
        }
    }

    /** Compressed data grows beyond the limit. */
    public static final class ExpansionException extends IOException {
        private static final long serialVersionUID = 1L;

        ExpansionException(String message) {
            super(message);
        }
    }
}
