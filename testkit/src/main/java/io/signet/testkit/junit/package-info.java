/**
 * The testkit in JUnit Jupiter, 5.14 or newer: {@link io.signet.testkit.junit.ReplayTest} runs a test once for each case of a
 * signature and {@link io.signet.testkit.junit.ReplayDynamicTests} makes a test of each;
 * {@link io.signet.testkit.junit.SignatureContract} is a signature's contract as a test class; and
 * {@link io.signet.testkit.junit.SignatureInventory}, which itself needs no JUnit, guards against signatures that nothing tests.
 */
@NullMarked
package io.signet.testkit.junit;

import org.jspecify.annotations.NullMarked;
