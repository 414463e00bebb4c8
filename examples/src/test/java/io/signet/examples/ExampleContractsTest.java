package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.testkit.contract.Contract;
import io.signet.testkit.contract.ContractReport;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.replay.ReplayCases;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The three signatures keep every rule of the contract, on what real recordings show. */
final class ExampleContractsTest {

    private static void assertIsKept(
            String id, Supplier<Signature> signatures, Consumer<SignatureEngineBuilder> settings) throws IOException {
        Witnesses witnesses = Witnesses.none().engine(settings).fromCases(ReplayCases.of(id), signatures);
        ContractReport report = Contract.of(signatures).witnesses(witnesses).run();

        assertThat(witnesses.positives()).isNotEmpty();
        assertThat(witnesses.negatives()).isNotEmpty();
        assertThat(report.isKept()).as(report.toString()).isTrue();
    }

    @Test
    void cron_file_written() throws IOException {
        assertIsKept("ACME-1", CronFileWritten::new, engine -> {});
    }

    @Test
    void dropped_file_run() throws IOException {
        assertIsKept("ACME-2", DroppedFileRun::new, engine -> {});
    }

    @Test
    void unapproved_image_runs() throws IOException {
        ApprovedImages toolsAlone = "lab/tools:12"::equals;
        assertIsKept("ACME-3", UnapprovedImageRuns::new, engine -> engine.dataSource(ApprovedImages.KEY, toolsAlone));
    }
}
