package io.signet.cli;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.json.EventEncoder;
import io.signet.testkit.EventFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Captures, real ones and lines made by hand. */
final class Captured {

    /** The real capture most tests use: all of Tracee's own findings stand in it too. */
    static final String DROPPED = "../examples/captures/dropped-executables.jsonl";

    static final Bytes ELF = Bytes.ofHex("7f454c4602010100000000000000000003003e0001000000a069000000000000");

    private Captured() {}

    /** A line on which TRC-1022 raises. */
    static String drop(String path) {
        return line(dropBy(path, "dd"));
    }

    static Event dropBy(String path, String process) {
        return EventFixture.magicWrite(path, ELF)
                .inStartedContainer()
                .byProcess(process)
                .build();
    }

    /** A line that TRC-1022 is offered and on which it fails: the bytes are missing. */
    static String unreadableDrop() {
        return line(EventFixture.magicWrite("/tmp/x", ELF)
                .inStartedContainer()
                .withoutArgument("bytes")
                .build());
    }

    static String line(Event event) {
        return EventEncoder.tracee024().encodeToString(event);
    }

    /** Writes a capture and returns its name. */
    static String write(Path file, String... lines) {
        return write(file, bytes(lines));
    }

    static String write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    static byte[] bytes(String... lines) {
        return (lines.length == 0 ? "" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** The lines of a file, compressed or not. */
    static List<String> lines(String file) {
        try (InputStream stored = Files.newInputStream(Path.of(file));
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
