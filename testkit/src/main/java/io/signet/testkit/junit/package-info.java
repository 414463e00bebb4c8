/**
 * The testkit in JUnit Jupiter: a signature's contract as a test class
 * ({@link io.signet.testkit.junit.SignatureContract}), and a guard against signatures that nothing tests
 * ({@link io.signet.testkit.junit.SignatureInventory}, which itself needs no JUnit).
 */
@NullMarked
package io.signet.testkit.junit;

import org.jspecify.annotations.NullMarked;
