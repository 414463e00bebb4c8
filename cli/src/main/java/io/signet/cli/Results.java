package io.signet.cli;

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

    /** Results cannot be written; the message is for people. */
    static final class CannotWrite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotWrite(String message, IOException cause) {
            super(message, cause);
        }
    }

    private final OutputStream out;
    private final String where;
    private final String remedy;
    private final boolean ownsStream;

    private Results(OutputStream out, String where, String remedy, boolean ownsStream) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.where = where;
        this.remedy = remedy;
        this.ownsStream = ownsStream;
    }

    static Results toStandardOutput(Streams streams) {
        return new Results(streams.out(), "standard output", "make room or write them elsewhere", false);
    }

    static Results toFile(Path file) {
        String where = Shown.name(file);
        String remedy = "name a file with --output that can be written";
        try {
            // Not of java.nio: an interrupted thread could not write to it any more.
            return new Results(new FileOutputStream(file.toFile()), where, remedy, true);
        } catch (IOException e) {
            throw cannotWrite(where, e, remedy);
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
        return readerGone ? new ReaderGone(e) : cannotWrite(where, e, remedy);
    }

    private static CannotWrite cannotWrite(String where, IOException e, String remedy) {
        return new CannotWrite("cannot write results to " + where + ": " + InputProblem.describe(e) + "; " + remedy, e);
    }

    @Override
    public void close() {
        try {
            if (ownsStream) {
                out.close();
            }
        } catch (IOException e) {
            throw cannotWrite(where, e, remedy);
        }
    }
}
