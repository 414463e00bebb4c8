package io.signet.cli;

import io.signet.event.EscapedText;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Where results go: standard output or a file. Each line is flushed, so that a pipe shows a finding when it is raised. */
final class Results implements Closeable {

    /** Whoever read standard output has gone away: no error, and nobody left to tell. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    /** Results cannot be written. */
    static final class CannotWrite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotWrite(String where, IOException cause) {
            super("cannot write results to " + where + ": " + InputProblem.describe(cause), cause);
        }
    }

    private final OutputStream out;
    private final String where;
    private final boolean ownsStream;

    private Results(OutputStream out, String where, boolean ownsStream) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.where = where;
        this.ownsStream = ownsStream;
    }

    static Results toStandardOutput(Streams streams) {
        return new Results(streams.out(), "standard output", false);
    }

    static Results toFile(Path file) {
        String where = EscapedText.of(file.toString());
        try {
            // Not of java.nio: an interrupted thread could not write to it any more.
            return new Results(new FileOutputStream(file.toFile()), where, true);
        } catch (IOException e) {
            throw new CannotWrite(where, e);
        }
    }

    void line(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean readerGone = !ownsStream && (message.contains("broken pipe") || message.contains("pipe closed"));
        return readerGone ? new ReaderGone(e) : new CannotWrite(where, e);
    }

    @Override
    public void close() {
        try {
            if (ownsStream) {
                out.close();
            }
        } catch (IOException e) {
            throw new CannotWrite(where, e);
        }
    }
}
