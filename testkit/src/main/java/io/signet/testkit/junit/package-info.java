/**
 * The testkit in JUnit 5: {@link io.signet.testkit.junit.ReplayTest} runs a test once for each case of a signature, and
 * {@link io.signet.testkit.junit.ReplayDynamicTests} makes a test of each. Needs {@code junit-jupiter-api}, 5.14 or newer.
 */
@NullMarked
package io.signet.testkit.junit;

import org.jspecify.annotations.NullMarked;
