package io.signet.event.json.internal.line;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a source, decompressed when they are gzip. */
public final class SourceInput implements Closeable {

    /** So much may come out before the expansion is judged: small files of one repeated line compress very well. */
    private static final long FREE_EXPANSION = 1L << 20;

    private final CountingInput raw;
    private final InputStream input;
    private final String name;
    private final boolean gzip;
    private final int maxExpansion;
    private long delivered;
    private boolean cut;

    public SourceInput(InputStream stream, String name, int maxExpansion) throws IOException {
        raw = new CountingInput(stream);
        this.name = name;
        this.maxExpansion = maxExpansion;
        gzip = raw.startsWith(0x1f, 0x8b);
        InputStream opened = raw;
        if (gzip) {
            try {
                opened = new GZIPInputStream(raw, 1 << 15);
            } catch (EOFException e) {
                cut = true;
            } catch (ZipException e) {
                throw damaged(e);
            }
        }
        input = opened;
    }

    /** Bytes into the buffer, or -1 at the end, which may be the place where gzip data was cut. */
    int read(byte[] out, int offset, int length) throws IOException {
        if (cut) {
            return -1;
        }
        try {
            int count = input.read(out, offset, length);
            if (gzip && count > 0) {
                delivered += count;
                if (delivered > FREE_EXPANSION + raw.taken() * maxExpansion) {
                    throw new IOException(
                            name + ": expands to more than " + maxExpansion + " times its compressed size after "
                                    + delivered + " bytes; decompress it first if this is meant");
                }
            }
            return count;
        } catch (EOFException e) {
            cut = true;
            return -1;
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private IOException damaged(ZipException e) {
        return new IOException(
                name + ": damaged gzip data after " + delivered + " decompressed bytes (" + e.getMessage()
                        + "); record or copy the file anew",
                e);
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
        raw.close();
    }
}
