package io.signet.signature.engine.providers;

/** Cannot be made. */
public final class ThrowingConstructor extends ProviderB {

    public ThrowingConstructor() {
        throw new IllegalStateException("constructor");
    }
}
