/**
 * Unit tests for signatures.
 *
 * <p>{@link io.signet.testkit.SignatureHarness} sends events to one signature through the production engine, so that its
 * selectors are always in the loop, and says of each event which of six things became of it
 * ({@link io.signet.testkit.Outcome}), and why ({@link io.signet.testkit.Explanation}).
 * {@link io.signet.testkit.EventFixture} makes the events. Needs no test framework.
 */
@NullMarked
package io.signet.testkit;

import org.jspecify.annotations.NullMarked;
