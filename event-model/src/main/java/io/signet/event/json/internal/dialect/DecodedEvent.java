package io.signet.event.json.internal.dialect;

import io.signet.event.Event;
import io.signet.event.EventText;
import io.signet.event.json.internal.text.JsonValue;
import java.util.List;

/** An event that was read. It keeps its own document's text; values are decoded when asked. */
public abstract class DecodedEvent implements Event {

    @Override
    public final String source() {
        return TRACEE;
    }

    /** Decodes all known fields and reports those that hold what they cannot hold. */
    public abstract void checkFields(FieldProblems problems);

    /** Values in which a bare {@code NaN} or infinity may stand, in the order of this event's document. */
    public List<JsonValue> argumentValues() {
        return List.of();
    }

    @Override
    public final String toString() {
        return EventText.of(this);
    }
}
