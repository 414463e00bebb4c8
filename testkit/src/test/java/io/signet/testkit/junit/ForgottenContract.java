package io.signet.testkit.junit;

import io.signet.signature.Signature;
import io.signet.testkit.contract.DropToy;

/** A contract that no build runs: its name is not that of a test. */
final class ForgottenContract implements SignatureContract {

    @Override
    public Signature newSignature() {
        return new DropToy();
    }
}
