package io.signet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.AttackReference;
import io.signet.signature.EventSelector;
import io.signet.signature.engine.SignatureLoader;
import io.signet.testkit.contract.ContractResult.Status;
import io.signet.testkit.contract.ContractRule.Level;
import io.signet.testkit.contract.ContractRule.Verification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContractTest {

    private static Contract contract() {
        return Contract.of(DropToy::new)
                .witnesses(DropToy.WITNESSES)
                .installed(new SignatureLoader.Loaded(List.of(new DropToy()), List.of()));
    }

    @Test
    void its_rules_are_numbered_and_in_order() {
        assertThat(Contract.rules())
                .extracting(ContractRule::id)
                .containsExactly(
                        "M-01", "M-02", "M-03", "M-04", "M-05", "M-06", "S-01", "S-04", "S-05", "S-06", "S-07", "R-01",
                        "R-02", "R-03", "R-04", "R-05", "R-06", "R-07", "R-08", "R-09", "R-10", "P-01", "P-02", "P-03",
                        "D-01", "D-02", "D-03", "D-04", "D-06", "L-01", "L-02", "L-03", "L-04", "L-05", "F-01", "F-03",
                        "F-04", "F-05", "W-01", "W-02", "W-03");
    }

    @Test
    void every_rule_says_what_why_and_what_to_do() {
        assertThat(Contract.rules()).allSatisfy(rule -> {
            assertThat(rule.level()).isEqualTo(Level.MUST);
            assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.rationale()).endsWith(".");
            assertThat(rule.repair()).endsWith(".");
        });
    }

    @Test
    void rules_that_see_a_part_only_say_so() {
        assertThat(Contract.rules().stream()
                        .filter(rule -> rule.verification() == Verification.SAMPLED)
                        .map(ContractRule::id))
                .containsExactly("S-07", "P-02", "P-03");
    }

    @Test
    void rules_that_touch_the_process_say_so() {
        assertThat(Contract.rules().stream().filter(ContractRule::isProcessWide).map(ContractRule::id))
                .containsExactly("P-03", "D-03");
    }

    @Test
    void a_rule_can_be_read() {
        assertThat(Contract.rule("R-02").orElseThrow().text())
                .isEqualTo("R-02 It survives that an argument is null\n"
                        + "  Level:    MUST, needs witness events\n"
                        + "  Why:      An exception is a finding lost, and a capture is written by the machine under"
                        + " attack.\n"
                        + "  Repair:   Treat null like absent.");
    }

    @Test
    void there_is_no_rule_of_another_number() {
        assertThat(Contract.rule("R-99")).isEmpty();
    }

    @Test
    void runs_one_rule() {
        ContractResult result = contract().run(Contract.rule("R-02").orElseThrow());

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.message()).isEmpty();
        assertThat(result.isBroken()).isFalse();
        assertThat(result).hasToString("R-02 passed");
    }

    @Test
    void without_witnesses_it_says_what_to_provide() {
        ContractResult result =
                Contract.of(DropToy::new).run(Contract.rule("R-02").orElseThrow());

        assertThat(result.status()).isEqualTo(Status.NEEDS_WITNESS);
        assertThat(result.isBroken()).isTrue();
        assertThat(result.message())
                .isEqualTo("Contract R-02 (MUST): needs witness events: a sequence on which it raises and one that it"
                        + " rejects, Witnesses.none().positive(event).negative(event). Rule text: ./signet contract --rule"
                        + " R-02");
    }

    @Test
    void without_a_negative_witness_it_asks_for_one() {
        ContractResult result = Contract.of(DropToy::new)
                .witnesses(Witnesses.none().positive(DropToy.DROPPED))
                .run(Contract.rule("W-02").orElseThrow());

        assertThat(result.status()).isEqualTo(Status.NEEDS_WITNESS);
        assertThat(result.message())
                .startsWith("Contract W-02 (MUST): needs a negative witness, an event that it selects and rejects:"
                        + " Witnesses.negative(event).");
    }

    @Test
    void without_a_data_source_it_asks_for_it() {
        ContractReport report = Contract.of(AllowListToy::new)
                .witnesses(AllowListToy.WITNESSES_WITHOUT_LIST)
                .installed(new SignatureLoader.Loaded(List.of(new AllowListToy()), List.of()))
                .run();

        assertThat(report.results(Status.FAILED)).isEmpty();
        assertThat(report.result("W-01").orElseThrow().message())
                .startsWith("Contract W-01 (MUST): needs a data source in the settings of the witnesses,"
                        + " Witnesses.engine(...): signature TOY-3 (")
                .contains(" requires the data source toy/allow_list, which this engine does not have");
    }

    @Test
    void what_rests_on_a_broken_rule_is_unverifiable_and_says_which() {
        ContractReport report = Contract.of(() -> new DropToy() {
                    @Override
                    public List<EventSelector> selectors() {
                        return List.of();
                    }
                })
                .witnesses(DropToy.WITNESSES)
                .run();

        assertThat(report.result("S-01").orElseThrow().status()).isEqualTo(Status.FAILED);
        assertThat(report.result("S-04").orElseThrow().message())
                .isEqualTo(
                        "Contract S-04 (MUST): cannot be verified: it has no selectors, see S-01. Rule text: ./signet"
                                + " contract --rule S-04");
    }

    @Test
    void a_technique_outside_the_tables_passes_with_a_note() {
        ContractResult result = Contract.of(() -> new MetadataSaboteurs.Metadata(DropToy.metadataBuilder("TOY-1")
                        .attack(AttackReference.technique("T1499", "Endpoint Denial of Service")
                                .build())
                        .build()))
                .run(Contract.rule("M-04").orElseThrow());

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.message())
                .isEqualTo("T1499 is not in the bundled tables of ATT&CK 18 and 19: only its form was looked at");
    }

    @Test
    void events_that_no_capture_can_say_are_not_replayed_and_noted() {
        Witnesses foreign = Witnesses.none()
                .positive(AlteredEvent.build(
                        AlteredEvent.headerOf(DropToy.DROPPED.build()).source("other"),
                        DropToy.DROPPED.build().arguments()));

        ContractResult result = Contract.of(() -> new DropToy() {
                    @Override
                    public List<EventSelector> selectors() {
                        return List.of(EventSelector.anyName("other"));
                    }
                })
                .witnesses(foreign)
                .run(Contract.rule("D-06").orElseThrow());

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.message())
                .isEqualTo("positive witness 1 cannot be written as a capture and was not replayed");
    }

    @Test
    void patience_is_positive() {
        assertThatThrownBy(() -> contract().patience(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("patience must be positive, not PT0S");
    }

    @Test
    void settings_that_add_a_signature_are_the_authors_mistake() {
        Contract contract = contract().witnesses(DropToy.WITNESSES.engine(engine -> engine.add(new RunToy())));

        assertThatThrownBy(() -> contract.run(Contract.rule("W-01").orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("settings must not add signatures: a harness tests one");
    }
}
