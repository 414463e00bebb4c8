package io.signet.event.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * How much the current thread has allocated. Asks the platform's thread bean by reflection, so that the module under test
 * needs to read no management module.
 */
final class AllocatedBytes {

    private static final Object THREADS = threads();
    private static final Method ALLOCATED = allocated();

    private AllocatedBytes() {}

    /** Bytes per call, over many calls behind a warm-up. */
    static double perCall(int calls, Runnable call) {
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        long before = ofThisThread();
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        return (double) (ofThisThread() - before) / calls;
    }

    private static long ofThisThread() {
        try {
            return (long) ALLOCATED.invoke(THREADS, Thread.currentThread().getId());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object threads() {
        try {
            return Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method allocated() {
        try {
            return Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
