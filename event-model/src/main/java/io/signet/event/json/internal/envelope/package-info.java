/**
 * What log pipelines wrap around a record, one class for each way, all of them in the list of {@link
 * io.signet.event.json.internal.envelope.Envelopes}. They say where the record is in it and what the pipeline says about it;
 * what the record is, others decide.
 */
@NullMarked
package io.signet.event.json.internal.envelope;

import org.jspecify.annotations.NullMarked;
