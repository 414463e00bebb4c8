package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.testkit.contract.ContractResult.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A signature need not keep a rule, for a reason and perhaps not for ever. */
record Exemption(String because, @Nullable LocalDate until) {

    ContractResult applyTo(ContractResult plain, LocalDate today) {
        String reason = "because " + EscapedText.of(because);
        boolean passes = plain.status() == Status.PASSED;
        if (until != null && today.isAfter(until)) {
            return plain.with(
                    Status.FAILED,
                    "the exemption (" + reason + ") ended on " + until + " and the rule "
                            + (passes ? "passes" : "is not kept yet: " + shortly(plain)),
                    passes ? "Remove the exemption." : "Mend the signature, or extend the exemption with a reason.");
        }
        // A sample that passes does not prove that the next one will.
        if (passes && plain.rule().verification() != ContractRule.Verification.SAMPLED) {
            return plain.with(
                    Status.FAILED, "is exempted (" + reason + ") and passes without it", "Remove the exemption.");
        }
        return plain.with(Status.EXEMPT, "exempt" + (until == null ? "" : " until " + until) + ", " + reason, "");
    }

    private static String shortly(ContractResult plain) {
        String line = plain.message().lines().findFirst().orElse("");
        int from = line.indexOf("): ");
        int to = line.indexOf(". ", Math.max(from, 0));
        return from < 0 || to < 0 ? plain.status().toString() : line.substring(from + 3, to);
    }
}
