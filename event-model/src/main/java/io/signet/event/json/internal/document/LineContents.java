package io.signet.event.json.internal.document;

import io.signet.event.EscapedText;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.FailReason;
import io.signet.event.json.SkipReason;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.document.LineOutcome.Found;
import io.signet.event.json.internal.envelope.Envelopes;
import io.signet.event.json.internal.envelope.Facts;
import io.signet.event.json.internal.envelope.Opened;
import io.signet.event.json.internal.envelope.Payload;
import io.signet.event.json.internal.envelope.Wrapped;
import io.signet.event.json.internal.text.JsonChecker;
import io.signet.event.json.internal.text.JsonChecker.Checked;
import io.signet.event.json.internal.text.JsonChecker.Span;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonPointer;
import io.signet.event.json.internal.text.JsonSyntaxException;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one line: its documents, and what is wrapped in them. A text is read as a whole or not at all; what is
 * wrapped as text in another is a text of its own. Used for one line. Recursion goes one envelope deeper each time, which the
 * limit bounds.
 */
final class LineContents {

    static final Set<String> KEYS = keys();
    private static final int HEAD = 400;

    private final DecodeLimits limits;
    private final @Nullable JsonPointer pointer;
    private final boolean isJoined;
    private final JsonChecker checker;
    private final PackedPayloads packed;
    private final boolean beginsAsEvent;
    private final List<Found> events = new ArrayList<>(1);
    private final Skips skips = new Skips();
    private @Nullable UnreadableException failure;

    /**
     * Prepares for a line.
     *
     * @param beginsAsEvent whether it begins as all events of Tracee do: then it may have been skipped by its bytes alone, and
     *     so nothing may be found in it that these do not show
     */
    LineContents(DecodeSettings settings, JsonChecker checker, boolean beginsAsEvent) {
        limits = settings.limits();
        pointer = settings.unwrap();
        isJoined = settings.isJoined();
        this.checker = checker;
        this.beginsAsEvent = beginsAsEvent;
        packed = new PackedPayloads(limits, beginsAsEvent);
    }

    /** What the line is, once its text was read. */
    LineOutcome outcome(int columnOfFailure) {
        UnreadableException failed = failure;
        boolean recording = !events.isEmpty() || skips.isOfTracee();
        if (failed != null) {
            return new LineOutcome(
                    failed.reason(),
                    null,
                    failed.message(),
                    columnOfFailure,
                    failed.isUnfinished(),
                    events,
                    recording,
                    true);
        }
        SkipReason skip = events.isEmpty() ? skips.reason() : null;
        return new LineOutcome(null, skip, skip == null ? "" : skips.message(), -1, false, events, recording, true);
    }

    /** Where in the line a wrapped record failed, when that is known; else -1. */
    int indexOfFailure() {
        UnreadableException failed = failure;
        return failed == null ? -1 : failed.index();
    }

    /** Reads the text of the line. */
    void read(char[] text, int length) throws UnreadableException {
        read(text, length, Around.NOTHING);
    }

    /** Reads elements of a list, which follow each other. */
    void readElements(char[] text, int length) throws UnreadableException {
        read(text, length, Around.NOTHING.inside(Envelopes.ARRAY, Facts.none(), limits));
    }

    private void read(char[] text, int length, Around around) throws UnreadableException {
        int first = firstBeyondSpace(text, length);
        if (first == length) {
            skips.add(SkipReason.EMPTY, around.isNothing() ? "an empty line" : "nothing" + around.inWords(), false);
            return;
        }
        boolean isDocument = text[first] == '{' || text[first] == '[';
        if (!isDocument && isReadOtherwise(text, length, around)) {
            return;
        }
        Checked checked;
        try {
            checked = checker.check(text, length);
        } catch (JsonSyntaxException e) {
            throw TextProblems.of(text, length, isDocument, e, limits);
        }
        NonFinitePlaces nonFinite = new NonFinitePlaces(checked.nonFinite());
        for (Span span : checked.spans()) {
            JsonValue root = JsonValue.of(new String(text, span.start(), span.end() - span.start()));
            readRoot(root, span.start(), nonFinite, around);
        }
        Integer refused = nonFinite.firstRefused();
        if (refused != null) {
            throw UnreadableException.at(
                    refused, FailReason.INVALID, "not JSON: NaN and Inf can stand only in argument values of main");
        }
    }

    private static int firstBeyondSpace(char[] text, int length) {
        int i = 0;
        while (i < length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n')) {
            i++;
        }
        return i;
    }

    /** Whether text that is no document is a line of Tracee's own, or has an envelope in front. */
    private boolean isReadOtherwise(char[] text, int length, Around around) throws UnreadableException {
        String head = new String(text, 0, Math.min(length, HEAD));
        if (OwnLines.isTableHeader(head)) {
            skips.add(
                    SkipReason.BANNER,
                    "the header of Tracee's table output, which cannot be read back: record with --output json"
                            + around.inWords(),
                    false);
            return true;
        }
        if (OwnLines.isBanner(head)) {
            skips.add(SkipReason.BANNER, "a line that Tracee prints around events" + around.inWords(), true);
            return true;
        }
        Opened opened = Envelopes.open(new String(text, 0, length));
        if (opened == null) {
            return false;
        }
        open(opened, 0, new NonFinitePlaces(List.of()), around);
        return true;
    }

    private void readRoot(JsonValue root, int offset, NonFinitePlaces nonFinite, Around around)
            throws UnreadableException {
        if (root.kind() == JsonValue.Kind.LIST) {
            readElements(root, offset, nonFinite, around);
        } else {
            readValue(root, offset, nonFinite, around, true);
        }
    }

    /** Each element becomes a document of its own, so that an event keeps no more than its own text. */
    private void readElements(JsonValue list, int offset, NonFinitePlaces nonFinite, Around around)
            throws UnreadableException {
        Around inList = null;
        for (JsonElements elements = list.elements(); elements.next(); ) {
            JsonValue element = elements.value();
            inList = inList == null ? around.inside(Envelopes.ARRAY, Facts.none(), limits) : inList;
            readValue(JsonValue.of(element.raw()), offset + element.start(), nonFinite, inList, true);
        }
    }

    /**
     * One document, or one value that an envelope holds.
     *
     * @param isRoot whether it is no part of another
     */
    private void readValue(JsonValue value, int offset, NonFinitePlaces nonFinite, Around around, boolean isRoot)
            throws UnreadableException {
        try {
            JsonPointer house = pointer;
            if (house != null
                    && isRoot
                    && !around.kinds().contains(Envelopes.POINTER)
                    && readAt(house, value, offset, nonFinite, around)) {
                return;
            }
            JsonFields top = JsonFields.of(value, KEYS);
            if (OwnLines.isLog(top)) {
                skips.add(SkipReason.LOG, "a log line of Tracee's own" + around.inWords(), true);
                return;
            }
            Opened opened =
                    beginsAsEvent && isRoot && isOutermost(around) && isNamed(top) ? null : openedBy(value, top);
            if (opened == null) {
                readEvent(value, top, offset, nonFinite, around);
            } else {
                open(opened, offset, nonFinite, around);
            }
        } catch (AmbiguousKeyException e) {
            throw UnreadableException.of(
                    FailReason.AMBIGUOUS,
                    "key " + EscapedText.of(e.path(), TextProblems.QUOTED)
                            + " occurs twice, so that two readers could see two events");
        }
    }

    private static boolean isOutermost(Around around) {
        return around.isNothing() || around.kinds().equals(List.of(Envelopes.ARRAY));
    }

    private static boolean isNamed(JsonFields top) {
        return top.has("eventName", JsonValue.Kind.STRING) || top.has("name", JsonValue.Kind.STRING);
    }

    /** What a pointer of the user's finds; nothing is decided when it finds nothing. */
    private boolean readAt(JsonPointer house, JsonValue document, int offset, NonFinitePlaces nonFinite, Around around)
            throws AmbiguousKeyException, UnreadableException {
        JsonPointer.Target target = house.in(document);
        if (target.repeated() != null) {
            throw new AmbiguousKeyException(target.repeated());
        }
        Payload payload = Payload.of(target.value(), Facts.none());
        if (payload == null) {
            return false;
        }
        open(new Opened(Envelopes.POINTER, Facts.none(), List.of(payload), false, "", -1), offset, nonFinite, around);
        return true;
    }

    /** The raw text in an envelope is preferred to copies of it that were merged, unless it is no event. */
    private @Nullable Opened openedBy(JsonValue value, JsonFields top) throws AmbiguousKeyException {
        Wrapped wrapped = new Wrapped(value, top, Dialects::isEvent);
        Opened opened = Envelopes.open(wrapped);
        if (opened == null) {
            if (top.repeated() != null && Envelopes.isSometimes(wrapped)) {
                AmbiguousKeyException.unambiguous(top, "");
            }
            return null;
        }
        return Dialects.recognise(top) == null || holdsEvent(opened) ? opened : null;
    }

    private boolean holdsEvent(Opened opened) {
        for (Payload payload : opened.payloads()) {
            if (payload instanceof Payload.Text text && holdsEvent(text.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsEvent(String text) {
        try {
            char[] chars = text.toCharArray();
            for (Span span : checker.check(chars, chars.length).spans()) {
                if (Dialects.isEvent(JsonValue.of(text.substring(span.start(), span.end())))) {
                    return true;
                }
            }
            return false;
        } catch (JsonSyntaxException e) {
            return false;
        }
    }

    private void readEvent(JsonValue value, JsonFields top, int offset, NonFinitePlaces nonFinite, Around around)
            throws AmbiguousKeyException, UnreadableException {
        Dialect dialect = Dialects.recognise(top);
        if (dialect == null) {
            if (Dialects.recognise(top.lastOfEqualKeys()) != null) {
                AmbiguousKeyException.unambiguous(top, "");
            }
            boolean isStatistics = OwnLines.isStatistics(top);
            skips.add(
                    isStatistics ? SkipReason.STATISTICS : SkipReason.FOREIGN,
                    (isStatistics ? "Tracee's statistics" : "JSON, but no event of a known dialect") + around.inWords(),
                    isStatistics);
            return;
        }
        if (events.size() == limits.eventsPerDocument()) {
            throw UnreadableException.of(
                    FailReason.TOO_MANY,
                    "more than " + limits.eventsPerDocument()
                            + " events in one line: raise DecodeLimits.eventsPerDocument");
        }
        DecodedEvent event = dialect.decode(JsonFields.of(value, dialect.keys()), limits.numberDigits());
        if (!nonFinite.isEmpty()) {
            nonFinite.allow(event.argumentValues(), offset);
        }
        events.add(new Found(event, around.envelope()));
    }

    private void open(Opened opened, int offset, NonFinitePlaces nonFinite, Around around) throws UnreadableException {
        Around inside = around.inside(opened.kind(), opened.facts(), limits);
        if (opened.payloads().isEmpty()) {
            skips.add(SkipReason.EMPTY, "no record" + inside.inWords(), false);
        }
        for (Payload payload : opened.payloads()) {
            Around at = inside.with(payload.facts());
            if (at.facts().isOfStderr()) {
                skips.add(SkipReason.LOG, "text of the standard error stream" + inside.inWords(), false);
            } else if (payload instanceof Payload.Json json) {
                readPart(json.value(), offset, nonFinite, at);
            } else {
                readWrapped(payload, opened, at, around.isNothing());
            }
        }
    }

    private void readPart(JsonValue value, int offset, NonFinitePlaces nonFinite, Around around)
            throws UnreadableException {
        JsonValue copy = JsonValue.of(value.raw());
        if (copy.kind() == JsonValue.Kind.LIST) {
            readElements(copy, offset + value.start(), nonFinite, around);
        } else {
            readValue(copy, offset + value.start(), nonFinite, around, false);
        }
    }

    /** A record that is a text of its own: when it cannot be read the line has failed, and other records are read still. */
    private void readWrapped(Payload payload, Opened opened, Around around, boolean isOutermost)
            throws UnreadableException {
        int eventsBefore = events.size();
        boolean isRest = isOutermost && opened.tail() >= 0;
        try {
            if (opened.isPart()) {
                throw UnreadableException.of(FailReason.INVALID, "a part of a line");
            }
            char[] text = text(payload).toCharArray();
            isRest &= payload instanceof Payload.Text;
            read(text, text.length, around);
        } catch (UnreadableException e) {
            if (e.reason() == FailReason.TOO_MANY) {
                throw e;
            }
            events.subList(eventsBefore, events.size()).clear();
            if (failure == null) {
                failure = isRest
                        ? TextProblems.inTail(e, opened, !isJoined)
                        : TextProblems.inEnvelope(e, opened, !isJoined);
            }
        }
    }

    private String text(Payload payload) throws UnreadableException {
        if (payload instanceof Payload.Text text) {
            return text.text();
        }
        if (payload instanceof Payload.Encoded encoded) {
            return packed.text(encoded.base64());
        }
        throw UnreadableException.of(
                FailReason.TOO_DEEP, payload instanceof Payload.TooDeep deep ? deep.message() : "");
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(Dialects.keys());
        keys.addAll(Envelopes.keys());
        return Set.copyOf(keys);
    }
}
