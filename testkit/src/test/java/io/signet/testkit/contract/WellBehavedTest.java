package io.signet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoader;
import io.signet.testkit.contract.ContractResult.Status;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class WellBehavedTest {

    private static ContractReport report(Supplier<Signature> signatures, Witnesses witnesses) {
        return Contract.of(signatures)
                .witnesses(witnesses)
                .installed(new SignatureLoader.Loaded(List.of(signatures.get()), List.of()))
                .run();
    }

    @Test
    void a_rule_without_a_memory_keeps_every_rule() {
        ContractReport report = report(DropToy::new, DropToy.WITNESSES);

        assertThat(report.results(Status.PASSED)).as(report.toString()).hasSameSizeAs(Contract.rules());
    }

    @Test
    void a_rule_with_a_memory_keeps_every_rule() {
        ContractReport report = report(RunToy::new, RunToy.WITNESSES);

        assertThat(report.results(Status.PASSED)).as(report.toString()).hasSameSizeAs(Contract.rules());
    }

    @Test
    void a_rule_with_a_data_source_keeps_every_rule() {
        ContractReport report = report(AllowListToy::new, AllowListToy.WITNESSES);

        assertThat(report.results(Status.PASSED)).as(report.toString()).hasSameSizeAs(Contract.rules());
    }

    @Test
    void the_report_says_so_in_one_line_when_nothing_else_is_to_be_said() {
        assertThat(report(DropToy::new, DropToy.WITNESSES).toString())
                .isEqualTo("TOY-1 keeps the contract: 41 rules, 41 passed");
    }
}
