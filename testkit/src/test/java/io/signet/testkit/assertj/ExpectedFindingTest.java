package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ExpectedFindingTest {

    @Test
    void says_what_is_expected() {
        assertThat(finding("TOY-1")).hasToString("TOY-1");
        assertThat(finding("TOY-1").at(17)).hasToString("TOY-1 at line 17");
        assertThat(finding("TOY-1").at("a.jsonl", 17)).hasToString("TOY-1 at a.jsonl:17");
        assertThat(finding("TOY-1").atTheEnd()).hasToString("TOY-1 at the end");
        assertThat(finding("TOY-1").at(2).withData("path", "/x\n").withData("n", 1))
                .hasToString("TOY-1 at line 2 with path=\"/x\\n\", n=1");
        assertThat(finding("TOY-1").withOnlyData("path", "/x")).hasToString("TOY-1 with only path=\"/x\"");
        assertThat(finding("TOY-1").withNoData()).hasToString("TOY-1 without data");
        assertThat(finding("\u001b").at("\u202e", 1)).hasToString("\\u001b at \\u202e:1");
    }

    @Test
    void is_never_changed() {
        ExpectedFinding expected = finding("TOY-1");
        assertThat(expected.at(1)).isNotSameAs(expected);
        assertThat(expected.withData("path", "/x")).isNotSameAs(expected);

        assertThat(expected).hasToString("TOY-1");
    }

    @Test
    void what_can_never_be_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> finding("TOY-1").at(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines are counted from 1, not 0");
        assertThatThrownBy(() -> finding("TOY-1").withData("at", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("never a java.time.Instant");
        assertThatThrownBy(() -> finding(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("signatureId");
    }
}
