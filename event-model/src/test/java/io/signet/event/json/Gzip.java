package io.signet.event.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Compressed data for tests, made by the JDK. */
public final class Gzip {

    private Gzip() {}

    /** Each text becomes a member of its own. */
    public static byte[] of(String... members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String member : members) {
            out.writeBytes(of(member.getBytes(StandardCharsets.UTF_8)));
        }
        return out.toByteArray();
    }

    public static byte[] of(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
