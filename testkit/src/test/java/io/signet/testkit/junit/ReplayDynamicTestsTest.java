package io.signet.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.testkit.ToySignature;
import io.signet.testkit.replay.CaseToy;
import io.signet.testkit.replay.ReplayCases;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

final class ReplayDynamicTestsTest {

    private static final ReplayCases CASES = ReplayCases.of("toy-1");

    @Test
    void are_one_for_each_case_and_lead_to_its_file() {
        List<DynamicTest> tests = ReplayDynamicTests.of(CASES, replayCase -> replayCase.verify(CaseToy.rule()))
                .toList();

        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("toy-1/quiet: 0 findings, 2 quiet", "toy-1/raised: 1 finding, 1 quiet");
        assertThat(tests.get(1).getTestSourceUri())
                .hasValueSatisfying(uri -> assertThat(uri.getPath()).endsWith("/replay/toy-1/raised.expect.json"));
    }

    @Test
    void pass_where_the_case_does() throws Throwable {
        for (DynamicTest test : ReplayDynamicTests.of(CASES, replayCase -> replayCase.verify(CaseToy.rule()))
                .toList()) {
            test.getExecutable().execute();
        }
        assertThat(CASES.cases()).allMatch(replayCase -> replayCase.wasVerified());
    }

    @Test
    void fail_where_the_case_does() {
        DynamicTest raised = ReplayDynamicTests.of(CASES, replayCase -> replayCase.verify(ToySignature.named("TOY-1")))
                .toList()
                .get(1);

        assertThatThrownBy(raised.getExecutable()::execute)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("TOY-1 missed: line 2 should raise a finding, it was rejected.");
    }

    @Test
    void look_for_the_signature_unless_they_are_given_one() {
        DynamicTest raised = ReplayDynamicTests.of(CASES).toList().get(1);

        assertThatThrownBy(raised.getExecutable()::execute)
                .hasMessageStartingWith("toy-1/raised.expect.json:3: no signature has the id \"TOY-1\"");
    }

    @Test
    void fail_when_verify_is_forgotten() {
        DynamicTest forgetting = ReplayDynamicTests.of(ReplayCases.of("toy-1"), replayCase -> {})
                .toList()
                .get(0);

        assertThatThrownBy(forgetting.getExecutable()::execute)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("nothing was verified: verify() was never called on the ReplayCase toy-1/quiet");
    }

    @Test
    void none_are_a_failure() {
        assertThatThrownBy(() -> ReplayDynamicTests.of(ReplayCases.of("toi-1")))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("nothing to verify: there is no case under replay among the resources for");
    }
}
