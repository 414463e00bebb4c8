package io.signet.event.json.internal.v1beta1;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.FindingInfo;
import io.signet.event.Origin;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a detection was raised on, {@code detected_from}, and what that was raised on itself, {@code parent}. v0.22.5 to v0.23
 * called it {@code triggered_by}; before, it was a data item of that kind.
 */
final class DetectedFrom {

    /** The typed key of the data item. */
    static final String ITEM = "triggered_by";

    /** Longer chains are cut: comparing events goes down the chain, and its length is the input's. */
    private static final int LONGEST_CHAIN = 16;

    /** The nearest first. */
    private final List<Message> sources = new ArrayList<>();

    private final List<List<DataItem>> arguments = new ArrayList<>();
    private final @Nullable JsonValue beyond;
    private final @Nullable Event event;

    private DetectedFrom(@Nullable JsonValue json, String path, int maxDigits) throws AmbiguousKeyException {
        JsonValue next = FieldType.OBJECT.read(json);
        while (next != null && sources.size() < LONGEST_CHAIN) {
            Message source = Message.of(next, MessageType.SOURCE, path + ".parent".repeat(sources.size()));
            sources.add(source);
            arguments.add(DataItems.decode(source.get("data"), source.path("data"), maxDigits));
            next = FieldType.OBJECT.read(source.get("parent"));
        }
        beyond = next;
        event = toEvent();
    }

    static DetectedFrom of(Message top, List<DataItem> items, int maxDigits) throws AmbiguousKeyException {
        for (String name : List.of("detected_from", "triggered_by")) {
            if (top.has(name, JsonValue.Kind.OBJECT)) {
                return new DetectedFrom(top.get(name), name, maxDigits);
            }
        }
        for (DataItem item : items) {
            if (item.kind().equals(ITEM)) {
                return new DetectedFrom(item.json().orElse(null), "data[" + item.name() + "]", maxDigits);
            }
        }
        return new DetectedFrom(null, "", maxDigits);
    }

    private @Nullable Event toEvent() {
        Event parent = null;
        for (int i = sources.size() - 1; i >= 0; i--) {
            Message source = sources.get(i);
            EventBuilder builder = Event.builder(nameOf(source)).origin(Origin.UNKNOWN);
            source.number(FieldType.SIGNED, "id").ifPresent(builder::eventId);
            arguments.get(i).forEach(builder::argument);
            V1beta1Event.returnValueOf(builder.build()).ifPresent(builder::returnValue);
            if (parent != null) {
                builder.finding(FindingInfo.builder().detectedFrom(parent).build());
            }
            parent = builder.build();
        }
        return parent;
    }

    private static String nameOf(Message source) {
        return FieldType.TEXT.optional(source.get("name")).orElse("");
    }

    /** The nearest source, which leads to the others; null when there is none. */
    @Nullable
    Event event() {
        return event;
    }

    /** Argument values of the whole chain; what lies beyond its longest is not looked into. */
    List<JsonValue> argumentValues() {
        List<JsonValue> values = new ArrayList<>();
        sources.forEach(source -> values.addAll(DataItems.values(source.get("data"))));
        if (beyond != null) {
            values.add(beyond);
        }
        return values;
    }

    void collectUnknown(List<UnknownMember> members) {
        sources.forEach(source -> source.collectUnknown(members));
        if (beyond != null) {
            members.add(new UnknownMember(sources.get(sources.size() - 1).path("parent"), "parent", beyond, false));
        }
    }

    /** Whether any field is spelt in camel case. */
    boolean isInCamelCase() {
        return sources.stream().anyMatch(Message::isInCamelCase)
                || arguments.stream()
                        .flatMap(List::stream)
                        .anyMatch(item -> !item.key().equals(item.kind()));
    }

    void check(FieldProblems problems) {
        for (int i = 0; i < sources.size(); i++) {
            Message source = sources.get(i);
            source.check(problems, FieldType.TEXT, "name");
            source.check(problems, ProtoTypes.NUMBER_OR_NAME, "id");
            source.check(problems, FieldType.OBJECT, "parent");
            DataItems.check(source.get("data"), source.path("data"), arguments.get(i), nameOf(source), problems);
        }
    }
}
