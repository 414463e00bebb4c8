/**
 * Replay of recorded events: {@link io.signet.testkit.replay.Capture}s through the production reader and engine
 * ({@link io.signet.testkit.replay.Replay}), in constant memory, with a
 * {@link io.signet.testkit.replay.ReplayReport} in which every line is accounted for.
 */
@NullMarked
package io.signet.testkit.replay;

import org.jspecify.annotations.NullMarked;
