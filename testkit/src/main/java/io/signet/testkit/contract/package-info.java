/**
 * What every signature owes, as numbered rules: {@link io.signet.testkit.contract.Contract} runs them against new instances
 * of a signature and the {@linkplain io.signet.testkit.contract.Witnesses witness events} its author gives. The rules are
 * data ({@link io.signet.testkit.contract.ContractRule}), so that a test framework, a command line and a report run the same
 * list. Needs no test framework.
 */
@NullMarked
package io.signet.testkit.contract;

import org.jspecify.annotations.NullMarked;
