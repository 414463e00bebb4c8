package io.signet.examples;

import static io.signet.testkit.EventFixture.event;

import io.signet.event.ArgKey;
import io.signet.event.ContainerInfo;
import io.signet.signature.Signature;
import io.signet.testkit.EventFixture;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.junit.SignatureContract;

/** A rule that looks things up is given a data source in every rule of the contract. */
final class UnapprovedImageRunsContractTest implements SignatureContract {

    private static final ApprovedImages TOOLS_ALONE = "lab/tools:12"::equals;

    private static EventFixture exec(String image) {
        return event("sched_process_exec")
                .withArgument(ArgKey.string("pathname"), "/bin/sh")
                .inContainer(ContainerInfo.builder()
                        .id("c")
                        .image(image)
                        .started(true)
                        .build());
    }

    @Override
    public Signature newSignature() {
        return new UnapprovedImageRuns();
    }

    @Override
    public Witnesses witnesses() {
        return Witnesses.none()
                .engine(engine -> engine.dataSource(ApprovedImages.KEY, TOOLS_ALONE))
                .positive(exec("evil/miner:latest"))
                .negative(exec("lab/tools:12"));
    }
}
