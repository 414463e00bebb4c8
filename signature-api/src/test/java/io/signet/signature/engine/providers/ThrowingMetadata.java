package io.signet.signature.engine.providers;

import io.signet.signature.SignatureMetadata;

/** Cannot say who it is. */
public final class ThrowingMetadata extends ProviderB {

    @Override
    public SignatureMetadata metadata() {
        throw new AssertionError("metadata");
    }
}
