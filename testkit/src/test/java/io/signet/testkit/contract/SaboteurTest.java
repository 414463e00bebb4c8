package io.signet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoader;
import io.signet.testkit.contract.ContractResult.Status;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit's own test: every rule catches what it is there to catch, and nothing else. */
final class SaboteurTest {

    static List<Saboteur> saboteurs() {
        return Stream.of(
                        MetadataSaboteurs.all(),
                        RobustnessSaboteurs.all(),
                        BehaviourSaboteurs.all(),
                        LifecycleSaboteurs.all())
                .flatMap(List::stream)
                .toList();
    }

    /** With all but the saboteur's own set-up, which is for its own rule. */
    private static Contract contract(Saboteur saboteur) {
        Contract contract = Contract.of(saboteur.signatures()).witnesses(saboteur.witnesses());
        List<Signature> installed = saboteur.rule().equals("L-01")
                ? List.of()
                : List.of(saboteur.signatures().get());
        return contract.installed(new SignatureLoader.Loaded(installed, List.of()));
    }

    private static ContractResult ownResult(Saboteur saboteur) {
        ContractRule rule = Contract.rule(saboteur.rule()).orElseThrow();
        return saboteur.setUp().apply(contract(saboteur)).run(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("saboteurs")
    void fails_its_rule_with_the_promised_message(Saboteur saboteur) {
        ContractRule rule = Contract.rule(saboteur.rule()).orElseThrow();

        ContractResult result = ownResult(saboteur);

        assertThat(result.status()).as(result.toString()).isEqualTo(Status.FAILED);
        assertThat(result.message().lines().findFirst().orElseThrow())
                .matches(Pattern.quote("Contract " + rule.id() + " (MUST): " + saboteur.promise() + ". " + rule.repair()
                                + " Rule text: ./signet contract --rule " + rule.id())
                        .replace("…", "\\E.*\\Q"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("saboteurs")
    void fails_no_unrelated_rule(Saboteur saboteur) {
        Set<String> broken = new TreeSet<>();
        StringBuilder messages = new StringBuilder();
        for (ContractRule rule : Contract.rules()) {
            ContractResult result = contract(saboteur).run(rule);
            if (!rule.id().equals(saboteur.rule()) && result.isBroken()) {
                broken.add(rule.id());
                messages.append(result).append('\n');
            }
        }

        assertThat(broken)
                .as(messages.toString())
                .isEqualTo(new TreeSet<>(saboteur.related().keySet()));
        assertThat(saboteur.related().values()).noneMatch(String::isBlank);
    }

    @Test
    void every_rule_has_a_saboteur() {
        assertThat(Contract.rules().stream().map(ContractRule::id).toList())
                .isEqualTo(saboteurs().stream()
                        .map(Saboteur::rule)
                        .distinct()
                        .sorted((one, other) -> Integer.compare(number(one), number(other)))
                        .collect(Collectors.toList()));
    }

    private static int number(String rule) {
        return Contract.rules().stream().map(ContractRule::id).toList().indexOf(rule);
    }
}
