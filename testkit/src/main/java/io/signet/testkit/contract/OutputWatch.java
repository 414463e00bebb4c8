package io.signet.testkit.contract;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Stands in front of {@code System.out} or {@code System.err}, passes everything on, and keeps what one group of threads prints. */
final class OutputWatch extends OutputStream {

    private final PrintStream before;
    private final Consumer<PrintStream> setter;
    private final ThreadGroup group;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private OutputWatch(PrintStream before, Consumer<PrintStream> setter, ThreadGroup group) {
        this.before = before;
        this.setter = setter;
        this.group = group;
    }

    static OutputWatch out(ThreadGroup group) {
        return watching(new OutputWatch(System.out, System::setOut, group));
    }

    static OutputWatch err(ThreadGroup group) {
        return watching(new OutputWatch(System.err, System::setErr, group));
    }

    private static OutputWatch watching(OutputWatch watch) {
        watch.setter.accept(new PrintStream(watch, true, StandardCharsets.UTF_8));
        return watch;
    }

    void restore() {
        setter.accept(before);
    }

    /** What the group printed. */
    String text() {
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        ThreadGroup own = Thread.currentThread().getThreadGroup();
        if (own != null && group.parentOf(own)) {
            synchronized (kept) {
                kept.write(bytes, offset, length);
            }
        }
        before.write(bytes, offset, length);
    }

    @Override
    public void flush() {
        before.flush();
    }
}
