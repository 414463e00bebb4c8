/**
 * What a dialect is: how one JSON object is recognised and read as an event. A new dialect is a new class that
 * implements {@link io.signet.event.json.internal.dialect.Dialect} and one line in the list of the document room.
 */
@NullMarked
package io.signet.event.json.internal.dialect;

import org.jspecify.annotations.NullMarked;
