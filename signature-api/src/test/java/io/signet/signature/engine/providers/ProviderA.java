package io.signet.signature.engine.providers;

import io.signet.signature.SignatureMetadata;

/** A signature that can be loaded, whose id comes before that of the other. */
public final class ProviderA extends ProviderB {

    @Override
    public SignatureMetadata metadata() {
        return SignatureMetadata.builder("A", "A").eventName("a").build();
    }
}
