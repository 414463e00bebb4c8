package io.signet.testkit.contract;

import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.signature.engine.SignatureLoader;
import io.signet.testkit.FileHeaders;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class ContractMessageTest {

    private static ContractResult run(Contract contract, String rule) {
        return contract.run(Contract.rule(rule).orElseThrow());
    }

    /** Throws whenever anything is null. */
    private static void requireAll(Event event) {
        event.arguments().forEach(argument -> argument.value().orElseThrow());
    }

    @Test
    void names_the_input_and_everything_else_that_is_wrong_once() {
        ContractResult result = run(
                Contract.of(RobustnessSaboteurs.before(ContractMessageTest::requireAll))
                        .witnesses(DropToy.WITNESSES),
                "R-02");

        assertThat(result.message())
                .isEqualTo(
                        "Contract R-02 (MUST): threw NoSuchElementException when args.pathname is null. Treat null like"
                                + " absent. Rule text: ./signet contract --rule R-02\n"
                                + "  in positive witness 1\n"
                                + "  event: magic_write  container=3f1c9e0a7b5d (started)  pathname=null "
                                + " bytes=7f454c46020101000000000000000000… (32 bytes, sha-256 8241df99)  dev=265289728  inode=1053462\n"
                                + "  it says: \"No value present\"\n"
                                + "  also: threw NoSuchElementException when args.bytes is null\n"
                                + "  also: threw NoSuchElementException when args.dev is null\n"
                                + "  also: threw NoSuchElementException when args.inode is null");
        assertThat(result.cause()).containsInstanceOf(NoSuchElementException.class);
    }

    @Test
    void is_bounded() {
        ContractResult result = run(
                Contract.of(RobustnessSaboteurs.before(event -> {
                            if (event.arguments().size() > 4) {
                                throw new IllegalArgumentException("too many");
                            }
                        }))
                        .witnesses(DropToy.WITNESSES),
                "R-08");

        assertThat(result.message().lines()).hasSizeLessThan(12);
        assertThat(result.message()).endsWith("\n  and 4 more");
    }

    @Test
    void escapes_what_the_witness_holds() {
        Witnesses hostile = Witnesses.none()
                .positive(magicWrite("/var/\u001b[31m", FileHeaders.ELF).inStartedContainer());

        assertThat(run(Contract.of(DropToy::new).witnesses(hostile), "W-01").message())
                .contains("/var/\\u001b[31m")
                .doesNotContain("\u001b");
    }

    @Test
    void explains_a_positive_witness_that_is_rejected() {
        Witnesses wrong = Witnesses.none()
                .positive(
                        "zip",
                        List.of(magicWrite("/tmp/x", FileHeaders.ZIP)
                                .inStartedContainer()
                                .build()));

        assertThat(run(Contract.of(DropToy::new).witnesses(wrong), "W-01").message())
                .startsWith("Contract W-01 (MUST): raises nothing on positive witness \"zip\".")
                .contains("\n  TOY-1: rejected\n", "selector wants this event", "args.pathname = \"/tmp/x\"");
    }

    @Test
    void explains_a_positive_witness_that_is_not_selected() {
        Witnesses wrong = Witnesses.none().positive(DropToy.DROPPED.onHost());

        assertThat(run(Contract.of(DropToy::new).witnesses(wrong), "W-01").message())
                .contains("the event never reached the rule", "wants origin=container; this event has origin=host");
    }

    @Test
    void a_report_begins_with_the_verdict_and_what_breaks_it() {
        ContractReport report = Contract.of(RobustnessSaboteurs.before(ContractMessageTest::requireAll))
                .witnesses(DropToy.WITNESSES)
                .installed(new SignatureLoader.Loaded(List.of(), List.of()))
                .exempt("L-01", "a toy is not installed")
                .run();

        assertThat(report.isKept()).isFalse();
        assertThat(report.signature()).isEqualTo("TOY-1");
        assertThat(report.toString().lines())
                .startsWith("TOY-1 breaks the contract: 41 rules, 39 passed, 1 failed, 1 exempt")
                .anyMatch(line -> line.startsWith("Contract L-01 (MUST): exempt, because a toy is not installed."));
        assertThat(report.toString().lines().skip(1).findFirst().orElseThrow())
                .startsWith("Contract R-02 (MUST): threw");
    }

    @Test
    void a_signature_that_cannot_be_made_is_reported_too() {
        ContractReport report = Contract.of(() -> {
                    throw new IllegalStateException("of the toy");
                })
                .run();

        assertThat(report.signature()).isEqualTo("a signature");
        assertThat(report.isKept()).isFalse();
    }
}
