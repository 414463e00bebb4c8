package io.signet.signature.engine.providers;

import io.signet.signature.SignatureMetadata;

/** Says that it is nobody. */
public final class NullMetadata extends ProviderB {

    @Override
    public SignatureMetadata metadata() {
        return null;
    }
}
