/** The v1beta1 family: main's protobuf event, printed by hand-written code (api/v1beta1/event_json.go). */
@NullMarked
package io.signet.event.json.internal.v1beta1;

import org.jspecify.annotations.NullMarked;
