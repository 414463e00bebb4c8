package io.signet.signature.trc1022;

import static io.signet.testkit.EventFixture.magicWrite;
import static io.signet.testkit.junit.SignatureInventory.contract;
import static io.signet.testkit.junit.SignatureInventory.negativeCase;
import static io.signet.testkit.junit.SignatureInventory.positiveCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Condition;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.contract.Contract;
import io.signet.testkit.contract.ContractReport;
import io.signet.testkit.contract.ContractResult;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.junit.ReplayDynamicTests;
import io.signet.testkit.junit.SignatureInventory;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.ReplayCases;
import io.signet.testkit.replay.UpstreamParity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code in the testkit's Javadoc, run. */
final class TestkitCodeTest {

    private static final Bytes ELF = Bytes.ofHex("7f454c46");

    private final Path path = Path.of("../examples/captures/dropped-executables.jsonl");
    private final EventFixture dropped = magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer();
    private final EventFixture zip = magicWrite("/tmp/x.zip", FileHeaders.ZIP).inStartedContainer();

    @Test
    void every_signature_is_tested() {
        SignatureInventory.ofServiceLoader().eachHas(contract(), positiveCase(), negativeCase());
    }

    @TestFactory
    Stream<DynamicTest> captures() {
        return ReplayDynamicTests.of(ReplayCases.of("trc-1022"));
    }

    @Test
    void agrees_with_tracees_own_findings() throws IOException {
        UpstreamParity.of(Capture.of(path)).compare(new DroppedExecutable()).requireAgreement();
    }

    @Test
    void an_exemption_that_is_not_needed_is_a_failure() {
        ContractReport report = Contract.of(DroppedExecutable::new)
                .witnesses(Witnesses.none().positive(dropped).negative(zip))
                .exempt("D-06", "reads the raw arguments by design", LocalDate.of(2026, 12, 31))
                .run();

        assertThat(report.results(ContractResult.Status.FAILED))
                .extracting(result -> result.rule().id())
                .containsExactly("D-06");
    }

    @Test
    void a_named_condition_passes_the_answer_on() {
        assertThat(verdict(dropped.build())).isNotEqualTo(Verdict.none());
        assertThat(verdict(zip.build())).isEqualTo(Verdict.none());
    }

    private static Verdict verdict(Event event) {
        Bytes header = MagicWrite.of(event).header();
        if (!Condition.holds(event, "the header is ELF", header.startsWith(ELF))) {
            return Verdict.none();
        }
        return Verdict.undecided("the path was not looked at");
    }
}
