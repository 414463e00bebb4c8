package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.internal.dialect.AmbiguousKeyException.unambiguous;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.FindingInfo;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a detection was raised on, {@code detected_from}, and what that was raised on itself, {@code parent}. */
final class DetectedFrom {

    /** Longer chains are cut: comparing events goes down the chain, and its length is the input's. */
    private static final int LONGEST_CHAIN = 16;

    private static final String PATH = "detected_from";

    /** The nearest first. */
    private final List<JsonFields> sources = new ArrayList<>();

    private final @Nullable JsonValue beyond;
    private final @Nullable Event event;
    private final int maxDigits;

    DetectedFrom(@Nullable JsonValue json, int maxDigits) throws AmbiguousKeyException {
        this.maxDigits = maxDigits;
        List<List<RawArgument>> arguments = new ArrayList<>();
        JsonValue next = FieldType.OBJECT.read(json);
        while (next != null && sources.size() < LONGEST_CHAIN) {
            String path = path(sources.size());
            JsonFields source = unambiguous(JsonFields.of(next, V1beta1Keys.DETECTED_FROM), path);
            sources.add(source);
            arguments.add(DataItems.decode(source.get("data"), path + ".data", maxDigits));
            next = FieldType.OBJECT.read(source.get("parent"));
        }
        beyond = next;
        event = event(arguments);
    }

    private @Nullable Event event(List<List<RawArgument>> arguments) {
        Event parent = null;
        for (int i = sources.size() - 1; i >= 0; i--) {
            JsonFields source = sources.get(i);
            EventBuilder builder = Event.builder(
                            FieldType.TEXT.optional(source.get("name")).orElse(""))
                    .origin(Origin.UNKNOWN);
            FieldType.number(FieldType.SIGNED, source.get("id")).ifPresent(builder::eventId);
            arguments.get(i).forEach(builder::argument);
            V1beta1Event.returnValueOf(builder.build()).ifPresent(builder::returnValue);
            if (parent != null) {
                builder.finding(FindingInfo.builder().detectedFrom(parent).build());
            }
            parent = builder.build();
        }
        return parent;
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

    void check(FieldProblems problems) {
        for (int i = 0; i < sources.size(); i++) {
            String path = path(i);
            FieldType.TEXT.check(path + ".name", sources.get(i).get("name"), problems);
            FieldType.SIGNED.check(path + ".id", sources.get(i).get("id"), problems);
            DataItems.check(sources.get(i).get("data"), path + ".data", maxDigits, problems);
        }
    }

    private static String path(int level) {
        return PATH + ".parent".repeat(level);
    }
}
