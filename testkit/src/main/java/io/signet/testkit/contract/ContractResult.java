package io.signet.testkit.contract;

import io.signet.testkit.contract.Answer.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one rule says of one signature. Immutable. */
public final class ContractResult {

    /** The five ways it can end. */
    public enum Status {
        /** Nothing wrong was found. */
        PASSED("passed"),
        /** The signature breaks the rule, or is exempt from it without need or for longer than was said. */
        FAILED("failed"),
        /** Nobody gave the events, data sources or settings that it takes to tell. */
        NEEDS_WITNESS("needs a witness"),
        /** It cannot be told here, because another rule is broken first or the JVM does not show it. */
        UNVERIFIABLE("unverifiable"),
        /** The author exempted the signature, with a reason. */
        EXEMPT("exempt");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final int MOST_PROBLEMS = 5;

    private final ContractRule rule;
    private final Status status;
    private final String message;
    private final @Nullable Throwable cause;

    private ContractResult(ContractRule rule, Status status, String message, @Nullable Throwable cause) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.status = Objects.requireNonNull(status, "status");
        this.message = message;
        this.cause = cause;
    }

    static ContractResult of(ContractRule rule, Answer answer) {
        if (answer.problems().isEmpty()) {
            return new ContractResult(rule, Status.PASSED, answer.note(), null);
        }
        List<Problem> problems = distinct(answer.problems());
        Problem first = problems.get(0);
        StringBuilder text = new StringBuilder(headline(rule, first.what(), rule.repair()));
        first.details().forEach(line -> text.append("\n  ").append(line));
        problems.stream()
                .skip(1)
                .limit(MOST_PROBLEMS - 1)
                .forEach(problem -> text.append("\n  also: ").append(problem.what()));
        if (problems.size() > MOST_PROBLEMS) {
            text.append("\n  and ").append(problems.size() - MOST_PROBLEMS).append(" more");
        }
        return new ContractResult(rule, Status.FAILED, text.toString(), first.cause());
    }

    /** Several witnesses show the same problem; the first of them is enough. */
    private static List<Problem> distinct(List<Problem> problems) {
        Map<String, Problem> byText = new LinkedHashMap<>();
        problems.forEach(problem -> byText.putIfAbsent(problem.what(), problem));
        return List.copyOf(byText.values());
    }

    static ContractResult of(ContractRule rule, CannotCheck cannot) {
        String what = cannot.status() == Status.NEEDS_WITNESS ? "needs " : "cannot be verified: ";
        return new ContractResult(rule, cannot.status(), headline(rule, what + cannot.what(), ""), null);
    }

    /** The same rule with another ending, because of an exemption. */
    ContractResult with(Status other, String what, String repair) {
        return new ContractResult(rule, other, headline(rule, what, repair), cause);
    }

    private static String headline(ContractRule rule, String what, String repair) {
        return "Contract " + rule.id() + " (" + rule.level() + "): " + what + ". " + repair
                + (repair.isEmpty() ? "" : " ") + "Rule text: ./signet contract --rule " + rule.id();
    }

    /**
     * The rule.
     *
     * @return the rule
     */
    public ContractRule rule() {
        return rule;
    }

    /**
     * How it ended.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Whether the contract is broken by it: it failed, or it is a MUST and nobody gave what it takes to tell.
     *
     * @return true when it should turn a build red
     */
    public boolean isBroken() {
        return status == Status.FAILED || (status == Status.NEEDS_WITNESS && rule.level() == ContractRule.Level.MUST);
    }

    /**
     * What to tell the author.
     *
     * @return for {@link Status#PASSED} empty text, or a note on what was not looked at; otherwise one line that begins with
     *     the rule, and perhaps further lines of detail; escaped
     */
    public String message() {
        return message;
    }

    /**
     * What the signature threw.
     *
     * @return the exception or error behind a {@link Status#FAILED}, or empty
     */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    /** Rule and status, and the message when there is one. */
    @Override
    public String toString() {
        return rule.id() + " " + status + (message.isEmpty() ? "" : ": " + message);
    }
}
