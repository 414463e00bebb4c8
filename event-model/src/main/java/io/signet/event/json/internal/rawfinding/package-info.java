/** What the raw JSON template of tracee-rules prints: a finding around the event it was raised on. */
@NullMarked
package io.signet.event.json.internal.rawfinding;

import org.jspecify.annotations.NullMarked;
