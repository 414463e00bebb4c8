package io.signet.examples;

import static io.signet.testkit.EventFixture.event;
import static io.signet.testkit.EventFixture.magicWrite;

import io.signet.event.ArgKey;
import io.signet.signature.Signature;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.junit.SignatureContract;

/** A witness of a rule that remembers is a sequence of events. */
final class DroppedFileRunContractTest implements SignatureContract {

    private static EventFixture exec(String path) {
        return event("sched_process_exec")
                .withArgument(ArgKey.string("pathname"), path)
                .inStartedContainer();
    }

    @Override
    public Signature newSignature() {
        return new DroppedFileRun();
    }

    @Override
    public Witnesses witnesses() {
        return Witnesses.none()
                .positive(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer(), exec("/tmp/x"))
                .negative(exec("/bin/sh"));
    }
}
