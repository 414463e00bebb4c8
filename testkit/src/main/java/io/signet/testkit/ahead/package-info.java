/**
 * Reads a capture with several threads: one cuts it into blocks of whole lines, workers read these, and what they found comes
 * out in the order of the capture. Not exported; {@link io.signet.testkit.replay.Replay#jobs} is the door.
 */
@NullMarked
package io.signet.testkit.ahead;

import org.jspecify.annotations.NullMarked;
