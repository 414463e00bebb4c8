/**
 * The fast path: lines that are certain to be wanted by nobody are passed over without being parsed, and plain lines are
 * decoded in one go. {@link io.signet.event.json.internal.skip.FastLane} is the only door. The exact reader is the definition
 * of what a line is; here nothing is said of a line that it would not say, and in doubt a line is left to it.
 */
@org.jspecify.annotations.NullMarked
package io.signet.event.json.internal.skip;
