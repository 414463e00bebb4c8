/**
 * The command {@code signet}: one small class a command, over testkit. The only place that assembles everything.
 */
@NullMarked
package io.signet.cli;

import org.jspecify.annotations.NullMarked;
