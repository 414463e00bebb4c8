/**
 * What a sensor saw, as one immutable {@link io.signet.event.Event}.
 *
 * <p>A signature reads an event's header through its methods and its arguments through one door,
 * {@link io.signet.event.Event#argument(ArgKey)}, with a typed {@link io.signet.event.ArgKey}. The answer keeps four
 * cases apart: the argument is absent, null, of another type, or present.
 *
 * <p>Events come from {@link io.signet.event.json.EventReader} (recorded bytes), from
 * {@link io.signet.event.Event#builder(String)} (by hand), or from a host's own row type that implements
 * {@link io.signet.event.Event}: four methods, all else defaults to "absent".
 *
 * <p>Absent is not zero: a field that a dialect does not carry is an empty {@code Optional}, whatever number or text
 * other dialects print there. Nothing in this package is null, goes in as null, or changes after it was built.
 */
@NullMarked
package io.signet.event;

import org.jspecify.annotations.NullMarked;
