/** One line of text to events: which documents it holds, what each is, and in which dialect. */
@NullMarked
package io.signet.event.json.internal.document;

import org.jspecify.annotations.NullMarked;
