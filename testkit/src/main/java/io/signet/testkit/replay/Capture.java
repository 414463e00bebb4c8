package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Recorded events that can be replayed: a file, plain or gzip, or anything that opens as a stream. Immutable; nothing is
 * read before it is replayed.
 */
public final class Capture {

    /** Opens the bytes of a capture. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens the bytes, plain or gzip, from their start.
         *
         * @return a new stream, which the reader closes
         * @throws IOException when they cannot be opened
         */
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;
    private final boolean isFile;

    private Capture(String name, Opener opener, boolean isFile) {
        this.isFile = isFile;
        this.name = Objects.requireNonNull(name, "name");
        this.opener = Objects.requireNonNull(opener, "opener");
    }

    /**
     * A file.
     *
     * @param file the path; as given, it is the capture's name
     * @return the capture
     */
    public static Capture of(Path file) {
        return of(file, () -> Files.newInputStream(file));
    }

    /**
     * A file that is opened in a way of one's own, to show progress for example.
     *
     * @param file the path; as given, it is the capture's name
     * @param opener opens it; called once for each replay
     * @return the capture
     */
    public static Capture of(Path file, Opener opener) {
        return new Capture(file.toString(), opener, Files.isRegularFile(file));
    }

    /**
     * Bytes from anywhere.
     *
     * @param name what to call them in places and messages
     * @param opener opens them; called once for each replay
     * @return the capture
     */
    public static Capture of(String name, Opener opener) {
        return new Capture(name, opener, false);
    }

    /**
     * Lines in memory, for tests.
     *
     * @param name what to call them
     * @param lines JSON documents, one a line
     * @return the capture
     * @throws IllegalArgumentException when a line holds a line feed, and so would be two
     */
    public static Capture ofLines(String name, String... lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("line " + (i + 1) + " holds a line feed, which ends a line");
            }
            text.append(line).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return of(name, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * All captures in a directory and below it: files that end in {@code .jsonl}, {@code .ndjson}, {@code .json} or
     * {@code .log}, also with {@code .gz}, and are no companions of a capture ({@code *.labels.*}, {@code *.expect.*},
     * {@code *.golden.*}, {@code *.capture.*}). Upper and lower case are the same. Links to files are followed, links to
     * directories below this one are not.
     *
     * @param directory where to look; may be a link itself
     * @return the captures, sorted by path; empty when there are none
     * @throws IOException when the directory, or one below it, cannot be read or is none
     */
    public static List<Capture> allIn(Path directory) throws IOException {
        return CaptureFiles.in(directory).stream().map(Capture::of).toList();
    }

    /**
     * What the capture is called.
     *
     * @return the path as given, or the name
     */
    public String name() {
        return name;
    }

    /** Whether all of it is there, so that reading ahead waits for nobody. */
    boolean isFile() {
        return isFile;
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /** The name, escaped. */
    @Override
    public String toString() {
        return EscapedText.of(name);
    }
}
