package io.signet.testkit.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets something run in a thread of its own for so long and no longer. */
final class Watchdog {

    private Watchdog() {}

    /** What it gave, or empty when it did not end in time: then it is interrupted, and left alone. */
    static <T> Optional<T> call(Duration patience, Supplier<T> action) {
        FutureTask<T> task = new FutureTask<>(action::get);
        Thread thread = new Thread(task, "signet-contract");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            task.cancel(true);
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw CannotCheck.since("it was interrupted");
        }
    }

    /** In a thread of that group, without a bound. */
    static void runIn(ThreadGroup group, Runnable action) {
        FutureTask<Boolean> task = new FutureTask<>(action, true);
        Thread thread = new Thread(group, task, "signet-contract");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get();
            thread.join();
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw CannotCheck.since("it was interrupted");
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    static String text(Duration patience) {
        long seconds = patience.toSeconds();
        return patience.equals(Duration.ofSeconds(seconds))
                ? seconds + (seconds == 1 ? " second" : " seconds")
                : patience.toMillis() + " ms";
    }
}
