package io.signet.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that measures one variant: passes until it is warm, then passes that count. */
final class Fork {

    private static final int FEWEST_PASSES = 3;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final Variant variant;
    private final Path file;
    private final Outcome outcome;

    private Fork(Variant variant, Path file) throws Exception {
        this.variant = variant;
        this.file = file;
        outcome = variant.read(file);
    }

    /** Arguments: the variant, the file, milliseconds to warm up and to measure. */
    public static void main(String[] args) throws Exception {
        Variant variant = Subject.labelled(args[0]).make();
        Fork fork = new Fork(variant, Path.of(args[1]));
        fork.warmUp(Long.parseLong(args[2]));
        System.out.println(fork.measure(Long.parseLong(args[3]), FEWEST_PASSES).encoded());
    }

    static Sample once(Variant variant, Path file) throws Exception {
        return new Fork(variant, file).measure(0, 1);
    }

    /** By processor time, so that a JVM that has to share its core gets as warm as another; but not for ever. */
    private void warmUp(long millis) throws Exception {
        long enough = PROCESS.getProcessCpuTime() + millis * 1_000_000;
        long end = System.nanoTime() + 4 * millis * 1_000_000;
        while (PROCESS.getProcessCpuTime() < enough && System.nanoTime() < end) {
            pass();
        }
    }

    private Sample measure(long millis, int fewest) throws Exception {
        List<Long> passes = new ArrayList<>();
        long cpu = PROCESS.getProcessCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long end = System.nanoTime() + millis * 1_000_000;
        while (passes.size() < Math.max(fewest, 1) || System.nanoTime() < end) {
            passes.add(pass());
        }
        int count = passes.size();
        return new Sample(
                Medians.of(passes),
                (PROCESS.getProcessCpuTime() - cpu) / count,
                (THREADS.getCurrentThreadAllocatedBytes() - allocated) / count,
                count,
                outcome);
    }

    private long pass() throws Exception {
        long start = System.nanoTime();
        Outcome seen = variant.read(file);
        long nanos = System.nanoTime() - start;
        if (!seen.equals(outcome)) {
            throw new IllegalStateException("one pass saw " + outcome + ", another " + seen);
        }
        return nanos;
    }
}
