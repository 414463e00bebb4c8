package io.signet.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: stops reading, and gives the main thread the time to print its summary. */
final class Interruption {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean requested;

    /** For the real process. */
    static Interruption install(Thread reading) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(reading), "signet-interruption"));
        return interruption;
    }

    /** For a run that no signal interrupts. */
    static Interruption none() {
        return new Interruption();
    }

    /** Stops a thread's reading, and waits until {@link #done()} or until patience ends. */
    void stop(Thread reading) {
        if (done.getCount() == 0) {
            return;
        }
        requested = true;
        reading.interrupt();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("signet: gave up waiting for the summary");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean requested() {
        return requested;
    }

    void done() {
        done.countDown();
    }
}
