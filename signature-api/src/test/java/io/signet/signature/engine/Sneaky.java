package io.signet.signature.engine;

/** Throws what the compiler would not let pass, as Kotlin does. */
final class Sneaky {

    private Sneaky() {}

    /** Never returns; {@code throw raise(...)} tells the compiler so. */
    static RuntimeException raise(Throwable failure) {
        throw Sneaky.<RuntimeException>as(failure);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T as(Throwable failure) throws T {
        throw (T) failure;
    }
}
