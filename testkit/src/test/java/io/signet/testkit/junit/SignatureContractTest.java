package io.signet.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.signet.signature.Signature;
import io.signet.testkit.contract.Contract;
import io.signet.testkit.contract.ContractRule;
import io.signet.testkit.contract.DropToy;
import io.signet.testkit.contract.Witnesses;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

final class SignatureContractTest {

    @Exempt(rule = "L-01", because = "toys are not installed")
    static class Sound implements SignatureContract {

        @Override
        public Signature newSignature() {
            return new DropToy();
        }

        @Override
        public Witnesses witnesses() {
            return DropToy.WITNESSES;
        }
    }

    static final class Inheriting extends Sound {}

    static final class WithoutWitnesses implements SignatureContract {

        @Override
        public Signature newSignature() {
            return new DropToy();
        }
    }

    @Exempt(rule = "Q-1", because = "a typing error")
    static final class WronglyExempt extends Sound {}

    @Exempt(rule = "L-01", because = "not for ever", until = "tomorrow")
    static final class ExemptUntilNoDay extends Sound {}

    @Exempt(rule = "L-01", because = "toys are not installed")
    @Exempt(rule = "R-02", because = "there is nothing to exempt it from")
    static final class NeedlesslyExempt extends Sound {}

    private static EngineExecutionResults run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    private static Map<String, String> failures(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .collect(Collectors.toMap(
                        SignatureContractTest::name,
                        event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse("")));
    }

    @Test
    void each_rule_is_a_test_of_its_own_name() {
        EngineExecutionResults results = run(Sound.class);

        assertThat(results.testEvents().started().map(SignatureContractTest::name))
                .containsExactlyInAnyOrderElementsOf(
                        Contract.rules().stream().map(ContractRule::toString).toList());
        assertThat(failures(results)).isEmpty();
    }

    @Test
    void a_rule_that_the_class_is_exempt_from_is_skipped_with_the_reason() {
        List<Event> aborted = run(Sound.class).testEvents().aborted().list();

        assertThat(aborted)
                .extracting(SignatureContractTest::name)
                .containsExactly(Contract.rule("L-01").orElseThrow().toString());
        assertThat(aborted.get(0)
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .hasMessage("Contract L-01 (MUST): exempt, because toys are not installed. Rule text: ./signet contract"
                        + " --rule L-01");
    }

    @Test
    void exemptions_are_inherited() {
        assertThat(failures(run(Inheriting.class))).isEmpty();
    }

    @Test
    void a_broken_rule_fails_with_its_message() {
        assertThat(failures(run(WithoutWitnesses.class)).get("L-01 ServiceLoader finds it, and an engine loads it"))
                .startsWith(
                        "Contract L-01 (MUST): ServiceLoader does not find io.signet.testkit.contract.DropToy: it is"
                                + " not named as a provider of io.signet.signature.Signature.");
    }

    @Test
    void a_rule_without_witnesses_fails_and_says_what_to_provide() {
        assertThat(failures(run(WithoutWitnesses.class)).get("W-01 It raises on its positive witnesses"))
                .isEqualTo("Contract W-01 (MUST): needs a positive witness, a sequence of events on which it raises:"
                        + " Witnesses.positive(event). Rule text: ./signet contract --rule W-01");
    }

    @Test
    void an_exemption_that_is_not_needed_fails() {
        assertThat(failures(run(NeedlesslyExempt.class))).containsOnlyKeys("R-02 It survives that an argument is null");
    }

    @Test
    void an_exemption_from_no_rule_fails_once_for_each_test_method() {
        EngineExecutionResults results = run(WronglyExempt.class);

        assertThat(results.testEvents().started().list()).isEmpty();
        assertThat(results.containerEvents().failed().list())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .hasMessageStartingWith("there is no rule Q-1 to be exempt from"));
    }

    @Test
    void an_exemption_until_no_day_fails() {
        assertThat(run(ExemptUntilNoDay.class).containerEvents().failed().list())
                .allSatisfy(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .hasMessage("the exemption from L-01 ends on \"tomorrow\", which is no day such as"
                                + " 2026-12-31"))
                .hasSize(2);
    }

    @Test
    void rules_that_touch_the_process_hold_its_locks() throws NoSuchMethodException {
        Method method = SignatureContract.class.getMethod("processWideContract", ContractRule.class);

        assertThat(Arrays.stream(method.getAnnotationsByType(ResourceLock.class))
                        .map(ResourceLock::value))
                .containsExactlyInAnyOrder(
                        Resources.SYSTEM_OUT, Resources.SYSTEM_ERR, Resources.LOCALE, Resources.TIME_ZONE);
        assertThat(run(Sound.class).testEvents().started().stream()
                        .filter(event -> event.getTestDescriptor()
                                .getParent()
                                .orElseThrow()
                                .getDisplayName()
                                .startsWith("processWideContract"))
                        .map(SignatureContractTest::name))
                .containsExactly(
                        "P-03 It prints nothing and leaves no thread running",
                        "D-03 Default locale, default time zone and clock do not matter to it");
    }
}
