/**
 * Tracee's JSON, read and written.
 *
 * <p>{@link io.signet.event.json.EventReader} turns a stream of bytes into events, in bounded memory, and gives every
 * line exactly one fate: it held events, it was skipped for a reason, or it failed for a reason.
 * {@link io.signet.event.json.EventDecoder} does the same for one document that is already in memory, such as the value
 * of a Kafka record. {@link io.signet.event.json.EventEncoder} is the way back.
 *
 * <p>What is read comes from a machine that may be under attack. No input makes these classes throw anything but the
 * {@code IOException} of the input itself, take memory beyond {@link io.signet.event.json.DecodeLimits}, or lose a line
 * without a count.
 */
@NullMarked
package io.signet.event.json;

import org.jspecify.annotations.NullMarked;
