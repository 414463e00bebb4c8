/** Text: UTF-8 as Go repairs it, JSON that was checked and can be walked, JSON as Go writes it. */
@NullMarked
package io.signet.event.json.internal.text;

import org.jspecify.annotations.NullMarked;
