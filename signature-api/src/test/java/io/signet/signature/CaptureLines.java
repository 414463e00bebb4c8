package io.signet.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The lines of a real capture, as they stand. */
final class CaptureLines {

    private static final Path CAPTURES = Path.of("..", "examples", "captures");

    private CaptureLines() {}

    static List<String> of(String capture) throws IOException {
        try (InputStream file = Files.newInputStream(CAPTURES.resolve(capture));
                InputStream plain = capture.endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
