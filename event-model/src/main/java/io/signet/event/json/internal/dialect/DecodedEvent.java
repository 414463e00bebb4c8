package io.signet.event.json.internal.dialect;

import io.signet.event.Event;
import io.signet.event.EventText;
import io.signet.event.json.TraceeDialect;
import io.signet.event.json.internal.text.JsonValue;
import java.util.List;
import java.util.Set;

/** An event that was read. It keeps its own document's text; values are decoded when asked. */
public abstract class DecodedEvent implements Event {

    @Override
    public final String source() {
        return TRACEE;
    }

    /** The dialects that the document can be of; more than one where nothing in it tells them apart. */
    public abstract Set<TraceeDialect> dialects();

    /**
     * Members of the document's objects that no accessor reads, but for those inside arguments: what a later version added.
     * They are kept for whoever writes the event again.
     */
    public List<UnknownMember> unknownMembers() {
        return List.of();
    }

    /** How many elements of the list of arguments are no arguments, and are not among {@link #arguments()}. */
    public int otherThanArguments() {
        return 0;
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
