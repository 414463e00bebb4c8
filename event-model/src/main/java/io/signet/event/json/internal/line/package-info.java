/** Bytes to lines: sources, plain and compressed, framed at LF in bounded memory. */
@NullMarked
package io.signet.event.json.internal.line;

import org.jspecify.annotations.NullMarked;
