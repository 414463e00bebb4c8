package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContractTest {

    @Test
    void trc_1022_keeps_the_contract_with_the_cases_that_it_carries() {
        Run run = Run.of("contract", "--signature", "TRC-1022");

        assertThat(run.out().get(0)).startsWith("TRC-1022 keeps the contract: ");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void every_profile_of_it_does(@TempDir Path dir) throws IOException {
        Path xml = dir.resolve("contract.xml");
        Run run = Run.of("contract", "--profile", "tracee-main", "--format", "json", "--junit", xml.toString());

        assertThat(run.stdout())
                .startsWith("{\"signatures\":[{\"signature\":\"TRC-1022\",\"kept\":true,\"rules\":[{\"rule\":\"M-01\"");
        assertThat(Files.readString(xml))
                .contains("<testsuite name=\"signet contract\"", "name=\"R-02 ", "failures=\"0\"");
    }

    @Test
    void a_signature_without_cases_is_told_where_witnesses_come_from(@TempDir Path dir) {
        String jar = ToyJar.raising("acme.Toy", "TOY-1").write(dir.resolve("toy.jar"));
        Run run = Run.of("contract", "--with", jar, "--signature", "TOY-1");

        assertThat(run.stdout()).contains("Contract R-02 (MUST): needs witness events");
        assertThat(run.said())
                .containsExactly(
                        "signet: witnesses are taken from cases: --cases DIR, or META-INF/signet/cases in the jar");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_rule_is_shown_by_its_number() {
        Run run = Run.of("contract", "--rule", "R-02");

        assertThat(run.stdout()).startsWith("R-02");
        assertThat(run.exit()).isZero();
    }

    @Test
    void all_rules_are_listed() {
        assertThat(Run.of("contract", "--rules").out()).hasSize(41).allMatch(line -> line.matches("[A-Z]-[0-9]{2} .*"));
    }

    @Test
    void a_rule_that_there_is_not_is_wrong_usage() {
        Run run = Run.of("contract", "--rule", "X-99");

        assertThat(run.said().get(0)).startsWith("signet: --rule X-99: there is no such rule; there are [M-01, ");
        assertThat(run.exit()).isEqualTo(3);
    }
}
