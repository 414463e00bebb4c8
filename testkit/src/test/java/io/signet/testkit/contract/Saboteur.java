package io.signet.testkit.contract;

import io.signet.signature.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A signature that is broken in exactly one way.
 *
 * @param rule the rule it breaks
 * @param clause which part of the rule, for display
 * @param signatures makes it
 * @param witnesses of the signature that it is a broken copy of
 * @param promise what the message says behind "Contract R-02 (MUST): ", up to the repair; … for what differs each
 *     time
 * @param related rules that cannot but fail too, each with the reason
 * @param setUp what the contract needs besides
 */
record Saboteur(
        String rule,
        String clause,
        Supplier<? extends Signature> signatures,
        Witnesses witnesses,
        String promise,
        Map<String, String> related,
        UnaryOperator<Contract> setUp) {

    static Saboteur of(String rule, String clause, Supplier<? extends Signature> signatures, String promise) {
        return new Saboteur(rule, clause, signatures, DropToy.WITNESSES, promise, Map.of(), contract -> contract);
    }

    Saboteur with(Witnesses others) {
        return new Saboteur(rule, clause, signatures, others, promise, related, setUp);
    }

    Saboteur related(String other, String because) {
        Map<String, String> more = new LinkedHashMap<>(related);
        more.put(other, because);
        return new Saboteur(rule, clause, signatures, witnesses, promise, more, setUp);
    }

    Saboteur setUp(UnaryOperator<Contract> how) {
        return new Saboteur(rule, clause, signatures, witnesses, promise, related, how);
    }

    @Override
    public String toString() {
        return rule + " " + clause;
    }
}
