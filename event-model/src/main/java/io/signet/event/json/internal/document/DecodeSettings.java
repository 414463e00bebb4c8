package io.signet.event.json.internal.document;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.internal.text.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * How lines are read.
 *
 * @param unwrap where a document keeps the event, when it is of a house's own format
 * @param isJoined whether lines that a container runtime split come whole
 */
public record DecodeSettings(DecodeLimits limits, @Nullable JsonPointer unwrap, boolean isJoined) {}
