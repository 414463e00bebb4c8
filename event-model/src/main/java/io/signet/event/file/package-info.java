/**
 * Views of file events, and what the first bytes of a file say.
 *
 * <p>A view is a small class over an {@link io.signet.event.Event} that spells the names of its arguments once. Anybody
 * can write one for another event; {@link io.signet.event.file.MagicWrite} is the example.
 */
@NullMarked
package io.signet.event.file;

import org.jspecify.annotations.NullMarked;
