package io.signet.testkit.junit;

import io.signet.signature.Signature;
import io.signet.testkit.contract.ContractRule;
import io.signet.testkit.contract.Witnesses;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The contract of a signature as a test class: one test for each rule, such as {@code R-02 It survives that an argument is
 * null}. A rule that cannot be verified, because another is broken first, and one that the class is {@link Exempt} from are
 * reported as skipped, with the reason. A rule that needs witness events which {@link #witnesses()} does not give fails.
 *
 * <pre>{@code
 * final class DroppedExecutableContractTest implements SignatureContract {
 *
 *   @Override
 *   public Signature newSignature() {
 *     return new DroppedExecutable();
 *   }
 *
 *   @Override
 *   public Witnesses witnesses() {
 *     return Witnesses.none()
 *         .positive(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer())
 *         .negative(magicWrite("/tmp/x.zip", FileHeaders.ZIP).inStartedContainer());
 *   }
 * }
 * }</pre>
 *
 * <p>The name of the class has to be one that the build runs; {@link SignatureInventory} notices when it is not. Rules that
 * change what the whole process shares hold JUnit's locks for it, so that the others may run in parallel. JUnit calls the two
 * test methods, nobody else does.
 */
public interface SignatureContract {

    /**
     * Makes the signature.
     *
     * @return a new instance each time; some rules ask from threads of their own
     */
    Signature newSignature();

    /**
     * The events that show what the signature does, and the data sources it needs.
     *
     * @return the witnesses; none unless overridden
     */
    default Witnesses witnesses() {
        return Witnesses.none();
    }

    /**
     * Verifies a rule that can be verified beside other tests.
     *
     * @param rule given by JUnit, one after the other
     */
    @TestTemplate
    @ExtendWith(ContractInvocations.class)
    default void contract(ContractRule rule) {
        ContractVerification.verify(this, rule);
    }

    /**
     * Verifies a rule that changes, for a moment, what the whole process shares.
     *
     * @param rule given by JUnit, one after the other
     */
    @TestTemplate
    @ExtendWith(ContractInvocations.class)
    @ResourceLock(Resources.SYSTEM_OUT)
    @ResourceLock(Resources.SYSTEM_ERR)
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    default void processWideContract(ContractRule rule) {
        ContractVerification.verify(this, rule);
    }
}
