/** The legacy family: {@code trace.Event} as Go's {@code encoding/json} prints it, v0.0.2 to v0.24.1. */
@NullMarked
package io.signet.event.json.internal.legacy;

import org.jspecify.annotations.NullMarked;
