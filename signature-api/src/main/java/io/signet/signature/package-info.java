/**
 * What a signature is.
 *
 * <p>A {@link io.signet.signature.Signature} is a function from an event to a
 * {@link io.signet.signature.Verdict}: none, undecided, or detections. It says which events it wants with
 * {@link io.signet.signature.EventSelector}s and who it is with {@link io.signet.signature.SignatureMetadata}; it keeps
 * no call-back and knows nothing of the engine. Whoever runs it stamps metadata and event on each
 * {@link io.signet.signature.Detection}, which makes a {@link io.signet.signature.Finding}: a signature cannot mislabel
 * what it found.
 *
 * <p>The engine is in {@link io.signet.signature.engine}.
 */
@NullMarked
package io.signet.signature;

import org.jspecify.annotations.NullMarked;
