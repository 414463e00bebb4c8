package io.signet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.file.MagicWrite;
import io.signet.testkit.contract.ContractResult.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ExemptionTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    /** Looks at the first character of a path that may be empty. */
    private static Contract broken() {
        return Contract.of(RobustnessSaboteurs.before(event ->
                        event.argument(MagicWrite.PATHNAME).toOptional().map(path -> path.charAt(0))))
                .witnesses(DropToy.WITNESSES)
                .on(LAST_DAY);
    }

    private static ContractResult run(Contract contract, String rule) {
        return contract.run(Contract.rule(rule).orElseThrow());
    }

    @Test
    void a_rule_that_is_broken_for_a_reason_is_exempt() {
        ContractResult result = run(broken().exempt("R-04", "paths are never empty here"), "R-04");

        assertThat(result.status()).isEqualTo(Status.EXEMPT);
        assertThat(result.isBroken()).isFalse();
        assertThat(result.message())
                .isEqualTo("Contract R-04 (MUST): exempt, because paths are never empty here. Rule text: ./signet"
                        + " contract --rule R-04");
    }

    @Test
    void it_holds_up_to_its_last_day() {
        ContractResult result = run(broken().exempt("R-04", "to be mended", LAST_DAY), "R-04");

        assertThat(result.status()).isEqualTo(Status.EXEMPT);
        assertThat(result.message()).startsWith("Contract R-04 (MUST): exempt until 2026-12-31, because to be mended.");
    }

    @Test
    void it_fails_from_the_day_after() {
        ContractResult result =
                run(broken().exempt("R-04", "to be mended", LAST_DAY).on(LAST_DAY.plusDays(1)), "R-04");

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.message())
                .isEqualTo(
                        "Contract R-04 (MUST): the exemption (because to be mended) ended on 2026-12-31 and the rule is"
                                + " not kept yet: threw StringIndexOutOfBoundsException when args.pathname is empty. Mend the"
                                + " signature, or extend the exemption with a reason. Rule text: ./signet contract --rule R-04");
    }

    @Test
    void it_fails_when_it_is_not_needed() {
        ContractResult result = run(broken().exempt("R-02", "nobody remembers"), "R-02");

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.message())
                .isEqualTo(
                        "Contract R-02 (MUST): is exempted (because nobody remembers) and passes without it. Remove the"
                                + " exemption. Rule text: ./signet contract --rule R-02");
    }

    @Test
    void an_ended_one_that_is_not_needed_is_to_be_removed() {
        ContractResult result =
                run(broken().exempt("R-02", "was once so", LAST_DAY).on(LAST_DAY.plusDays(1)), "R-02");

        assertThat(result.message())
                .startsWith("Contract R-02 (MUST): the exemption (because was once so) ended on 2026-12-31 and the rule"
                        + " passes. Remove the exemption.");
    }

    @Test
    void a_sample_that_passes_does_not_make_it_needless() {
        assertThat(run(broken().exempt("P-03", "logs to the console once a day"), "P-03")
                        .status())
                .isEqualTo(Status.EXEMPT);
    }

    @Test
    void a_rule_that_nobody_gave_witnesses_for_can_be_exempt() {
        ContractResult result = run(Contract.of(DropToy::new).exempt("W-02", "no negative is known"), "W-02");

        assertThat(result.status()).isEqualTo(Status.EXEMPT);
    }

    @Test
    void its_reason_is_escaped() {
        assertThat(run(broken().exempt("R-04", "a\nb"), "R-04").message()).contains("because a\\nb.");
    }

    @Test
    void there_is_none_from_a_rule_that_does_not_exist() {
        assertThatThrownBy(() -> broken().exempt("R-4", "a typing error"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no rule R-4 to be exempt from; there are [M-01, M-02, ");
    }

    @Test
    void there_is_none_without_a_reason() {
        assertThatThrownBy(() -> broken().exempt("R-04", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an exemption from R-04 needs a reason");
    }

    @Test
    void there_is_one_from_each_rule() {
        assertThatThrownBy(() -> broken().exempt("R-04", "once").exempt("R-04", "twice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are two exemptions from R-04");
    }
}
