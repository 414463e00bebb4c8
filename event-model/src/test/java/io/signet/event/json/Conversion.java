package io.signet.event.json;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import io.signet.event.json.EncodingNote.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An event, what was written of it, what is read back, and what was said about it. */
record Conversion(Event original, String line, Event back, List<EncodingNote> notes) {

    static final String ORIGIN = "origin";

    private static final Set<String> HEADER =
            Arrays.stream(HeaderField.values()).map(HeaderField::key).collect(Collectors.toUnmodifiableSet());

    static Conversion of(Event event, EventEncoder target) {
        List<EncodingNote> notes = new ArrayList<>();
        String line = target.encodeToString(event, notes::add);
        return new Conversion(event, line, Documents.event(line), List.copyOf(notes));
    }

    static Conversion of(byte[] document, EventEncoder target) {
        return of(Documents.event(document), target);
    }

    static Conversion of(String document, EventEncoder target) {
        return of(Documents.event(document), target);
    }

    /** What notes of a kind say, each once. */
    Set<String> noted(Kind kind) {
        return notes.stream()
                .filter(note -> note.kind() == kind)
                .map(EncodingNote::what)
                .collect(sorted());
    }

    /** The same of header fields and the origin. */
    Set<String> notedInHeader(Kind kind) {
        return noted(kind).stream()
                .filter(what -> HEADER.contains(what) || what.equals(ORIGIN))
                .collect(sorted());
    }

    /** Notes as they read. */
    List<String> shown() {
        return notes.stream()
                .map(note -> note.kind() + " " + note.what() + ": " + note.why())
                .toList();
    }

    /** The fields that were recorded, if only as empty, and read back as something else. */
    Set<String> lostInHeader() {
        Set<String> lost = fields(
                field -> original.carries(field) && !said(field, original).equals(said(field, back)));
        if (original.origin() != back.origin()) {
            lost.add(ORIGIN);
        }
        return lost;
    }

    /** The fields that were not recorded and read back as something. */
    Set<String> derivedInHeader() {
        return fields(field -> !original.carries(field) && field.of(back).isPresent());
    }

    private static Set<String> fields(Predicate<HeaderField> test) {
        return Arrays.stream(HeaderField.values())
                .filter(test)
                .map(HeaderField::key)
                .collect(sorted());
    }

    private static Optional<?> said(HeaderField field, Event event) {
        Optional<?> value = field.of(event);
        return value.isPresent() || !event.carries(field) ? value : Optional.of(emptyOf(field));
    }

    private static Object emptyOf(HeaderField field) {
        return switch (field) {
            case POD_SANDBOX, CONTAINER_STARTED, COMPAT -> false;
            case STACK_ADDRESSES, MATCHED_POLICIES -> List.of();
            case EVENT_ID -> 0L;
            default -> "";
        };
    }

    private static java.util.stream.Collector<String, ?, TreeSet<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }

    /** The arguments but for the one that holds a finding's source, without their types, as an event of their own. */
    static Event argumentsOf(Event event) {
        EventBuilder alone = Event.builder("arguments");
        event.arguments().stream()
                .filter(argument -> !isSource(argument, event))
                .forEach(argument -> {
                    if (argument.isNull()) {
                        alone.argument(RawArgument.ofNull(argument.name(), ""));
                    } else {
                        alone.argument(RawArgument.of(
                                argument.name(), "", argument.value().orElse("cannot be read")));
                    }
                });
        return alone.build();
    }

    private static boolean isSource(RawArgument argument, Event event) {
        boolean isNamed = Set.of("detectedFrom", "triggeredBy", "triggered_by").contains(argument.name());
        return isNamed && event.finding().flatMap(FindingInfo::detectedFrom).isPresent();
    }

    /** What a source was raised on itself, where that is an argument of it. */
    static Optional<Event> nestedSource(Event source) {
        Map<String, Object> map =
                source.argument(ArgKey.object("detectedFrom")).toOptional().orElse(Map.of());
        if (map.isEmpty()) {
            return Optional.empty();
        }
        EventBuilder event = Event.builder((String) map.get("name")).eventId((Long) map.get("id"));
        for (Object element : (List<?>) map.get("args")) {
            Map<?, ?> argument = (Map<?, ?>) element;
            event.argument(RawArgument.of(
                    (String) argument.get("name"), (String) argument.get("type"), argument.get("value")));
        }
        return Optional.of(event.build());
    }
}
