package io.signet.event.json.internal.document;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.SkipReason;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.document.NonFinitePlaces.NonFiniteException;
import io.signet.event.json.internal.text.JsonChecker.Checked;
import io.signet.event.json.internal.text.JsonChecker.Span;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a line that was found sound, each to an event or to what it is instead. Immutable. */
final class DocumentDecoder {

    private final DecodeLimits limits;

    DocumentDecoder(DecodeLimits limits) {
        this.limits = limits;
    }

    LineOutcome decode(char[] text, Checked checked)
            throws TooManyException, AmbiguousKeyException, NonFiniteException {
        Found found = new Found(new NonFinitePlaces(checked.nonFinite()));
        for (Span span : checked.spans()) {
            JsonValue root = JsonValue.of(new String(text, span.start(), span.end() - span.start()));
            if (root.kind() == JsonValue.Kind.LIST) {
                decodeElements(root, span.start(), found);
            } else {
                decodeValue(root, span.start(), found);
            }
        }
        return found.events.isEmpty()
                ? LineOutcome.skipped(found.skip, describe(found.skip))
                : LineOutcome.of(found.events);
    }

    /** Each element becomes a document of its own, so that an event keeps no more than its own text. */
    private void decodeElements(JsonValue list, int offset, Found found)
            throws TooManyException, AmbiguousKeyException, NonFiniteException {
        for (JsonElements elements = list.elements(); elements.next(); ) {
            JsonValue element = elements.value();
            decodeValue(JsonValue.of(element.raw()), offset + element.start(), found);
        }
    }

    private void decodeValue(JsonValue value, int offset, Found found)
            throws TooManyException, AmbiguousKeyException, NonFiniteException {
        JsonFields top = JsonFields.of(value, Dialects.keys());
        Dialect dialect = OwnLines.isLog(top) ? null : recognise(top);
        if (dialect == null) {
            found.nonFinite.refuse(value, offset);
            found.skip(kindOf(top));
            return;
        }
        if (found.events.size() == limits.eventsPerDocument()) {
            throw new TooManyException();
        }
        DecodedEvent event = dialect.decode(JsonFields.of(value, dialect.keys()), limits.numberDigits());
        found.nonFinite.refuseOutside(event::argumentValues, value, offset);
        found.events.add(event);
    }

    /** An object that is an event to some readers and none to others is ambiguous too. */
    private static @Nullable Dialect recognise(JsonFields top) throws AmbiguousKeyException {
        Dialect dialect = Dialects.recognise(top);
        if (dialect == null && Dialects.recognise(top.lastOfEqualKeys()) != null) {
            AmbiguousKeyException.unambiguous(top, "");
        }
        return dialect;
    }

    private static SkipReason kindOf(JsonFields top) {
        if (OwnLines.isLog(top)) {
            return SkipReason.LOG;
        }
        return OwnLines.isStatistics(top) ? SkipReason.STATISTICS : SkipReason.FOREIGN;
    }

    private static String describe(SkipReason skip) {
        return switch (skip) {
            case LOG -> "a log line of Tracee's own";
            case STATISTICS -> "Tracee's statistics";
            default -> "JSON, but no event of a known dialect";
        };
    }

    /** What was found in a line so far. */
    private static final class Found {

        final NonFinitePlaces nonFinite;
        final List<DecodedEvent> events = new ArrayList<>(1);
        SkipReason skip = SkipReason.FOREIGN;

        Found(NonFinitePlaces nonFinite) {
            this.nonFinite = nonFinite;
        }

        void skip(SkipReason reason) {
            skip = reason == SkipReason.FOREIGN ? skip : reason;
        }
    }

    /** More events than the limit. */
    static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("", null, false, false);
        }
    }
}
