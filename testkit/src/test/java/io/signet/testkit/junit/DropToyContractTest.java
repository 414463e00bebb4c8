package io.signet.testkit.junit;

import io.signet.signature.Signature;
import io.signet.testkit.contract.DropToy;
import io.signet.testkit.contract.Witnesses;

/** The contract as a user would have it, run by this build. */
@Exempt(rule = "L-01", because = "toys are not installed")
final class DropToyContractTest implements SignatureContract {

    @Override
    public Signature newSignature() {
        return new DropToy();
    }

    @Override
    public Witnesses witnesses() {
        return DropToy.WITNESSES;
    }
}
