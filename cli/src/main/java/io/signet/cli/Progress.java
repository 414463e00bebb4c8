package io.signet.cli;

import io.signet.event.EscapedText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows how far reading is: one line that is rewritten on a terminal, a line every few seconds elsewhere. Driven by the
 * reads themselves, so it needs no thread.
 */
final class Progress {

    private static final long TERMINAL_PERIOD = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PLAIN_PERIOD = TimeUnit.SECONDS.toNanos(5);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private final boolean quiet;
    private final Interruption interruption;
    private final LongSupplier nanoTime;
    private long shownAt;
    private boolean shown;

    /** {@code nanoTime} is a clock as {@link System#nanoTime()} is one. */
    Progress(Streams streams, boolean quiet, Interruption interruption, LongSupplier nanoTime) {
        this.err = streams.err();
        this.terminal = streams.terminal();
        this.quiet = quiet;
        this.interruption = interruption;
        this.nanoTime = nanoTime;
        shownAt = nanoTime.getAsLong();
    }

    /** The stream, watched; {@code size} is its length in bytes, or -1 when nobody knows. */
    InputStream watch(String name, InputStream stream, long size) {
        return new Watched(name, stream, size);
    }

    /** Takes the line away before something else is printed. */
    void hide() {
        if (shown && terminal) {
            err.print(CLEAR_LINE);
            err.flush();
        }
        shown = false;
    }

    private void read(String name, long position, long size) {
        if (quiet) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - shownAt < (terminal ? TERMINAL_PERIOD : PLAIN_PERIOD)) {
            return;
        }
        shownAt = now;
        String share = size > 0 ? String.format(Locale.ROOT, " (%d %%)", Math.min(100, position * 100 / size)) : "";
        String line = "signet: " + EscapedText.of(name, 60) + ": " + Units.bytes((double) position) + " read" + share;
        if (terminal) {
            err.print(CLEAR_LINE + line);
            err.flush();
            shown = true;
        } else {
            err.println(line);
        }
    }

    private final class Watched extends FilterInputStream {

        private final String name;
        private final long size;
        private long position;

        Watched(String name, InputStream stream, long size) {
            super(stream);
            this.name = name;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            requireWanted();
            int count;
            try {
                count = in.read(buffer, offset, length);
            } catch (IOException e) {
                requireWanted();
                throw e;
            }
            position += Math.max(count, 0);
            Progress.this.read(name, position, size);
            return count;
        }

        /** Asked before what was read ahead is handed out. */
        @Override
        public int available() throws IOException {
            requireWanted();
            return in.available();
        }

        private void requireWanted() throws InterruptedIOException {
            if (interruption.requested()) {
                // Cleared, so that what is printed afterwards is not interrupted too.
                Thread.interrupted();
                throw new InterruptedIOException("interrupted");
            }
        }
    }
}
