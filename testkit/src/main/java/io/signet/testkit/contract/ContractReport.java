package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.testkit.contract.ContractResult.Status;
import java.util.List;
import java.util.Optional;

/** What all rules say of one signature. Immutable. */
public final class ContractReport {

    private final String signature;
    private final List<ContractResult> results;

    ContractReport(String signature, List<ContractResult> results) {
        this.signature = signature;
        this.results = List.copyOf(results);
    }

    /**
     * Which signature this is about.
     *
     * @return its id, or the name of its class when it does not say its id; as it is, not escaped
     */
    public String signature() {
        return signature;
    }

    /**
     * One result for each rule, in the order of {@link Contract#rules()}.
     *
     * @return an unmodifiable list
     */
    public List<ContractResult> results() {
        return results;
    }

    /**
     * The results that ended in one way.
     *
     * @param status which way
     * @return an unmodifiable list, in order
     */
    public List<ContractResult> results(Status status) {
        return results.stream().filter(result -> result.status() == status).toList();
    }

    /**
     * The result of one rule.
     *
     * @param ruleId such as {@code R-02}
     * @return the result, or empty when there is no such rule
     */
    public Optional<ContractResult> result(String ruleId) {
        return results.stream()
                .filter(result -> result.rule().id().equals(ruleId))
                .findFirst();
    }

    /**
     * Whether the signature keeps the contract.
     *
     * @return true when no result {@linkplain ContractResult#isBroken() breaks} it
     */
    public boolean isKept() {
        return results.stream().noneMatch(ContractResult::isBroken);
    }

    /** Verdict, counts, and every result that there is something to say of; several lines, escaped. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(EscapedText.of(signature))
                .append(isKept() ? " keeps the contract: " : " breaks the contract: ")
                .append(results.size())
                .append(results.size() == 1 ? " rule" : " rules");
        for (Status status : Status.values()) {
            int count = results(status).size();
            if (count > 0) {
                text.append(", ").append(count).append(' ').append(status);
            }
        }
        results.stream().filter(ContractResult::isBroken).forEach(result -> append(text, result));
        results.stream()
                .filter(result -> !result.isBroken() && !result.message().isEmpty())
                .forEach(result -> append(text, result));
        return text.toString();
    }

    private static void append(StringBuilder text, ContractResult result) {
        text.append('\n');
        if (result.status() == Status.PASSED) {
            text.append(result.rule().id()).append(" passed; ");
        }
        text.append(result.message());
    }
}
