package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.ArgKey;
import io.signet.signature.Verdict;
import io.signet.testkit.Outcome;
import io.signet.testkit.PlainRule;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

final class OutcomeReadsAssertTest {

    private static final Outcome READ = PlainRule.outcome(Outcomes.open("/x"), event -> {
        event.argument(Outcomes.PATH);
        event.argument(ArgKey.string("pathname"));
        event.argument(ArgKey.signed("path"));
        event.origin();
        return Verdict.none();
    });

    private static final String WHY = Lines.of(
            "",
            "  event: open  container=3f1c9e0a7b5d (started)  path=\"/x\"",
            "  selector wants this event: tracee/open@container",
            "  it read, in order:",
            "    args.path = \"/x\"",
            "    args.pathname = absent",
            "    args.path = wrong type (string instead of signed integer)",
            "    origin = container");

    @Test
    void what_was_read_passes() {
        assertThat(READ)
                .read("args.path")
                .read("origin")
                .readAbsent("args.pathname")
                .readWrongType("args.path")
                .readOnly("origin", "args.pathname", "args.path");
    }

    @Test
    void what_was_not_read_stands_beside_what_was() {
        assertThatThrownBy(() -> assertThat(READ).read("args.bytes"))
                .hasMessage("TOY-1: the rule should read args.bytes, it did not." + WHY);
    }

    @Test
    void an_argument_that_was_there_is_not_absent() {
        assertThatThrownBy(() -> assertThat(READ).readAbsent("args.path"))
                .hasMessage("TOY-1: the rule should find args.path absent, it did not." + WHY);
        assertThatThrownBy(() -> assertThat(READ).readNull("args.path"))
                .hasMessageStartingWith("TOY-1: the rule should find args.path null, it did not.\n");
        assertThatThrownBy(() -> assertThat(READ).readWrongType("args.pathname"))
                .hasMessageStartingWith("TOY-1: the rule should find args.pathname of the wrong type, it did not.\n");
    }

    @Test
    void a_forgotten_prefix_is_named() {
        assertThatThrownBy(() -> assertThat(READ).read("path"))
                .hasMessage("TOY-1: the rule should read path, it did not." + WHY
                        + "\n  Fields of arguments begin with args.: say \"args.path\".");
    }

    @Test
    void everything_that_was_read_is_compared() {
        assertThatThrownBy(() -> assertThat(READ).readOnly("args.path", "name"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("TOY-1: the rule should read args.path, name and nothing else,"
                        + " it read args.path, args.pathname, origin." + WHY);
        assertThatThrownBy(() -> assertThat(READ).readOnly())
                .hasMessageStartingWith("TOY-1: the rule should read nothing and nothing else, it read args.path,");
    }

    @Test
    void a_condition_that_was_not_asked_stands_beside_those_that_were() {
        assertThatThrownBy(() -> assertThat(Outcomes.rejected()).asked("the path is known", true))
                .hasMessageStartingWith("TOY-1: the rule should ask \"the path is known: yes\", it did not.\n")
                .hasMessageEndingWith("    the path is known: no");
    }
}
