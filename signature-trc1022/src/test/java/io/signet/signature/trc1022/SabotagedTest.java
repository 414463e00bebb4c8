package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.contract.Contract;
import io.signet.testkit.contract.ContractReport;
import io.signet.testkit.contract.ContractResult;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.replay.CaseReport;
import io.signet.testkit.replay.ReplayCase;
import io.signet.testkit.replay.ReplayCases;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit notices what is wrong with a signature, and says the right thing about it. */
final class SabotagedTest {

    private static final ClassLoader HERE = SabotagedTest.class.getClassLoader();

    private static List<ReplayCase> cases() throws IOException {
        return ReplayCases.carriedBy(HERE).ofSignature("TRC-1022").cases();
    }

    private static String saidByCases(Sabotaged how) throws IOException {
        return cases().stream()
                .map(each -> each.check(how.signature()))
                .filter(report -> !report.passed())
                .map(CaseReport::toString)
                .collect(Collectors.joining("\n"));
    }

    private static ContractReport contract(Sabotaged how) throws IOException {
        return Contract.of(how::signature)
                .witnesses(Witnesses.none()
                        .fromCases(ReplayCases.carriedBy(HERE).ofSignature("TRC-1022"), DroppedExecutable::new))
                .run();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_ELF_TEST               | line 12, which should be rejected",
                "NO_PREFIX_TEST            | an ELF file, in memory",
                "WRONG_MAGIC_BYTE          | should raise",
                "CONTAINS_FOR_STARTS_WITH  | missed: line 6 should raise a finding",
                "SELECTOR_TOO_BROAD        | line 18, which should be not-selected",
                "SELECTOR_TOO_NARROW       | this event has origin=container",
                "WRONG_DATA_KEY            | with other data than expected",
                "FIRES_TWICE               | raised a finding at line 3 that nobody expects",
                "KEEPS_STATE               | missed: line 21 should raise a finding"
            })
    void cases_catch_it_and_say_what_it_is(Sabotaged how, String said) throws IOException {
        assertThat(saidByCases(how)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "THROWS_ON_NULL,            R-01",
        "THROWS_ON_NULL,            R-02",
        "USES_THE_CLOCK,            D-01",
        "DEPENDS_ON_ARGUMENT_ORDER, D-04"
    })
    void the_contract_catches_it_by_the_rule_that_it_breaks(Sabotaged how, String rule) throws IOException {
        ContractReport report = contract(how);

        assertThat(report.results(ContractResult.Status.FAILED))
                .extracting(result -> result.rule().id())
                .contains(rule);
        assertThat(report.result(rule).orElseThrow().message()).startsWith("Contract " + rule + " (MUST): ");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_is_wrong_goes_unnoticed(Sabotaged how) throws IOException {
        boolean isNoticed = !saidByCases(how).isEmpty() || !contract(how).isKept();

        assertThat(isNoticed).isTrue();
    }

    @Test
    void the_signature_itself_passes_its_cases_and_keeps_the_whole_contract() throws IOException {
        ContractReport report = Contract.of(DroppedExecutable::new)
                .witnesses(Witnesses.none()
                        .fromCases(ReplayCases.carriedBy(HERE).ofSignature("TRC-1022"), DroppedExecutable::new)
                        .positive(EventFixture.magicWrite("/tmp/x", FileHeaders.ELF)
                                .inStartedContainer()))
                .run();

        assertThat(cases()).isNotEmpty().allSatisfy(each -> each.verify(new DroppedExecutable()));
        assertThat(report.results())
                .allSatisfy(result ->
                        assertThat(result.status()).as(result.toString()).isEqualTo(ContractResult.Status.PASSED));
    }
}
