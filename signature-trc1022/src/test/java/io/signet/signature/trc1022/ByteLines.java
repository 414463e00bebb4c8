package io.signet.signature.trc1022;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Lines as bytes: they end at LF and at nothing else. */
final class ByteLines {

    private ByteLines() {}

    static List<byte[]> ofResource(String name) {
        try (InputStream in = ByteLines.class.getResourceAsStream(name)) {
            return split(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> textOfResource(String name) {
        return ofResource(name).stream().map(ByteLines::text).toList();
    }

    /** A plain file, or one whose name ends in {@code .gz}. */
    static List<byte[]> ofFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            boolean zipped = file.toString().endsWith(".gz");
            return split((zipped ? new GZIPInputStream(in) : in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> textOfFile(Path file) {
        return ofFile(file).stream().map(ByteLines::text).toList();
    }

    static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            lines.add(line.toByteArray());
        }
        return lines;
    }
}
