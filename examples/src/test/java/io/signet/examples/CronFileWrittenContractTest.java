package io.signet.examples;

import static io.signet.testkit.EventFixture.magicWrite;

import io.signet.signature.Signature;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.junit.SignatureContract;

final class CronFileWrittenContractTest implements SignatureContract {

    @Override
    public Signature newSignature() {
        return new CronFileWritten();
    }

    @Override
    public Witnesses witnesses() {
        return Witnesses.none()
                .positive(magicWrite("/etc/cron.d/x", FileHeaders.ELF).inStartedContainer())
                .negative(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer());
    }
}
