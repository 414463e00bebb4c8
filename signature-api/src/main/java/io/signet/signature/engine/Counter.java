package io.signet.signature.engine;

import java.util.concurrent.atomic.AtomicLong;

/** A number that one thread counts up and any thread reads. */
final class Counter {

    private final AtomicLong value = new AtomicLong();

    void increment() {
        value.setRelease(value.getPlain() + 1);
    }

    void add(int amount) {
        value.setRelease(value.getPlain() + amount);
    }

    long get() {
        return value.getAcquire();
    }
}
