package io.signet.testkit.junit;

import io.signet.event.EscapedText;
import io.signet.testkit.contract.Contract;
import io.signet.testkit.contract.ContractResult;
import io.signet.testkit.contract.ContractRule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Runs one rule for a test class, and says it the way JUnit does. */
final class ContractVerification {

    private ContractVerification() {}

    static void verify(SignatureContract test, ContractRule rule) {
        Contract contract = Contract.of(test::newSignature).witnesses(test.witnesses());
        exempt(contract, test.getClass());
        ContractResult result = contract.run(rule);
        if (result.isBroken()) {
            Assertions.fail(result.message(), result.cause().orElse(null));
        }
        if (result.status() != ContractResult.Status.PASSED) {
            Assumptions.abort(result.message());
        }
    }

    /**
     * Adds the exemptions of a class.
     *
     * @throws IllegalArgumentException when one of them is not well-formed
     */
    static void exempt(Contract contract, Class<?> test) {
        for (Exempt exempt : test.getAnnotationsByType(Exempt.class)) {
            if (exempt.until().isEmpty()) {
                contract.exempt(exempt.rule(), exempt.because());
            } else {
                contract.exempt(exempt.rule(), exempt.because(), day(exempt));
            }
        }
    }

    private static LocalDate day(Exempt exempt) {
        try {
            return LocalDate.parse(exempt.until());
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException(
                    "the exemption from " + EscapedText.of(exempt.rule()) + " ends on \""
                            + EscapedText.of(exempt.until()) + "\", which is no day such as 2026-12-31",
                    notADay);
        }
    }
}
