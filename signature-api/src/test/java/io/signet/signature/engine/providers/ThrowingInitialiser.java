package io.signet.signature.engine.providers;

/** Its class cannot be initialised. */
public final class ThrowingInitialiser extends ProviderB {

    private static final int NUMBER = Integer.parseInt("no number");

    public ThrowingInitialiser() {
        assert NUMBER > 0;
    }
}
