package io.signet.signature.trc1022;

import static io.signet.testkit.EventFixture.magicWrite;

import io.signet.signature.Signature;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.junit.SignatureContract;

/** TRC-1022 keeps every rule of the contract. */
final class DroppedExecutableContractTest implements SignatureContract {

    @Override
    public Signature newSignature() {
        return new DroppedExecutable();
    }

    @Override
    public Witnesses witnesses() {
        return Witnesses.none()
                .positive(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer())
                .negative(magicWrite("/tmp/x.zip", FileHeaders.ZIP).inStartedContainer());
    }
}
