/**
 * The engine: it routes events to signatures, keeps one that fails from stopping the others, counts, and returns
 * findings.
 *
 * <p>{@link io.signet.signature.engine.SignatureEngine} has no thread, queue or file of its own: the host owns the loop,
 * hands in one event after the other and gets the findings back. Build one engine a partition, from signatures made
 * for it; {@link io.signet.signature.engine.SignatureLoader} finds those on a class path.
 *
 * <p>Differences to Tracee's engine (pkg/signatures/engine, v0.24.1) are on purpose: each signature gets an event at most
 * once, receivers are called in the order in which they were loaded, unloading really unloads, a signature that throws does not
 * take the host with it, and every finding is returned.
 */
@NullMarked
package io.signet.signature.engine;

import org.jspecify.annotations.NullMarked;
