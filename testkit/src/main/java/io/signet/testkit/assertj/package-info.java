/**
 * AssertJ assertions for what the testkit returns: {@link io.signet.testkit.assertj.SignatureAssertions}. The only package
 * that needs AssertJ.
 *
 * <p>Methods that begin with {@code has} or {@code raised} are open, and accept more than they name; those with {@code Only}
 * or {@code Exactly} are closed. That there is exactly nothing has a name of its own. An assertion that could only hold
 * because nothing happened fails and says so.
 *
 * <p>Messages name the verdict first, then the event and what the rule read of it. What was recorded is escaped in them.
 */
@NullMarked
package io.signet.testkit.assertj;

import org.jspecify.annotations.NullMarked;
