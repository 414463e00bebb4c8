package io.signet.event.json.internal.legacy;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.dialect.TypeNames;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonWriter;
import io.signet.event.json.internal.text.ObjectWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the list {@code args}, with the type names of v0.24. */
final class LegacyArgumentEncoder {

    private final JsonWriter out;
    private final boolean fromC;
    private final boolean inPlace;
    private final EncodingNotes notes;

    /**
     * One for the arguments of an event.
     *
     * @param fromC whether recorded types are called by C's names
     * @param inPlace whether recorded arguments are as v0.24 prints them, and stay as they are
     */
    LegacyArgumentEncoder(JsonWriter out, boolean fromC, boolean inPlace, EncodingNotes notes) {
        this.out = out;
        this.fromC = fromC;
        this.inPlace = inPlace;
        this.notes = notes;
    }

    /** The arguments, and the source event behind them when it is none of them: main has it elsewhere. */
    void encode(Event event) {
        Optional<Event> source = event.finding().flatMap(FindingInfo::detectedFrom);
        boolean isArgument = event.arguments().stream().anyMatch(argument -> isSource(argument, event));
        out.open('[');
        int index = 0;
        for (RawArgument argument : event.arguments()) {
            if (!SourceEvents.isDataItem(argument)) {
                out.separate(index++);
                encode(argument, isSource(argument, event), isOfMain(source));
            }
        }
        if (source.isPresent() && !isArgument) {
            out.separate(index);
            encodeSource(source.get());
        }
        out.close(']');
    }

    /** Whether the types of a source are typed keys of main, which v0.24 has other names for. */
    private static boolean isOfMain(Optional<Event> source) {
        return source.stream()
                .flatMap(event -> event.arguments().stream())
                .anyMatch(argument -> argument instanceof RecordedArgument && !(argument instanceof LegacyArgument));
    }

    private static boolean isSource(RawArgument argument, Event event) {
        boolean isNamed = SourceEvents.NAMES.contains(argument.name());
        return isNamed && event.finding().isPresent() && !SourceEvents.isDataItem(argument);
    }

    private void encode(RawArgument argument, boolean isSource, boolean isSourceOfMain) {
        ObjectWriter members = new ObjectWriter(out);
        JsonValue object = argument instanceof LegacyArgument legacy ? legacy.object() : null;
        boolean isRenamed = isSource && !inPlace;
        members.key("name").text(isRenamed ? SourceEvents.NAME : argument.name());
        if (argument.name().isEmpty() && argument instanceof LegacyArgument && object == null) {
            notes.derived("argument name", "\"\" for arguments that have none");
        }
        String type = type(argument);
        members.key("type").text(type);
        boolean hasNoValue = inPlace && object != null && json(argument) == null;
        if (!hasNoValue) {
            JsonWriter value = members.key("value");
            int start = value.length();
            long nulls = value.nullsForNumbers();
            value(value, argument, isSource, isSourceOfMain);
            if (notes.wanted()) {
                check(type, value.valueFrom(start), value.nullsForNumbers() - nulls);
            }
        }
        if (inPlace) {
            members.writeTo(out, object, LegacyKeys.ARGUMENT, true);
        } else {
            unknownMembers(argument, members);
            members.writeTo(out);
        }
    }

    private void unknownMembers(RawArgument argument, ObjectWriter members) {
        List<UnknownMember> others =
                argument instanceof RecordedArgument recorded ? recorded.unknownMembers() : List.of();
        for (UnknownMember other : others) {
            if (LegacyKeys.ARGUMENT.contains(other.key())) {
                notes.lost(EncodingNotes.member(other.path()), "v0.24 has another use for the key");
            } else {
                members.key(other.key()).rewrite(other.value());
            }
        }
    }

    private void check(String type, JsonValue value, long nullsForNumbers) {
        String refusal = Decoder024.refusal(type, value);
        if (refusal != null) {
            notes.refused(EncodingNotes.type(type), refusal);
        }
        if (nullsForNumbers > 0) {
            notes.lost("argument value", "NaN and infinities are null");
        }
    }

    private String type(RawArgument argument) {
        String declared = argument.type().orElse(null);
        if (declared == null) {
            notes.derived("argument type", "from the value");
            return argument instanceof LegacyArgument
                    ? TypeNames.ofJson(json(argument))
                    : TypeNames.ofValue(argument.value().orElse(null));
        }
        if (argument instanceof LegacyArgument) {
            return fromC ? TypeNames.ofC(declared, json(argument)) : declared;
        }
        return argument instanceof RecordedArgument ? TypeNames.ofMain(declared) : declared;
    }

    private static @Nullable JsonValue json(RawArgument argument) {
        return argument instanceof RecordedArgument recorded ? recorded.json().orElse(null) : null;
    }

    private void value(JsonWriter value, RawArgument argument, boolean isSource, boolean isSourceOfMain) {
        JsonValue recorded = json(argument);
        Object neutral =
                argument instanceof LegacyArgument ? null : argument.value().orElse(null);
        if (isSource && !inPlace && recorded != null) {
            SourceEvents.rewrite(recorded, value, TypeNames::ofC);
        } else if (isSource && isSourceOfMain && neutral instanceof Map) {
            SourceEvents.rewrite(json(neutral), value, (type, nested) -> TypeNames.ofMain(type));
        } else if (recorded == null) {
            value.neutral(neutral);
        } else if (neutral == null || neutral instanceof Map) {
            value.rewrite(recorded);
        } else {
            value.neutral(neutral);
        }
    }

    private static JsonValue json(@Nullable Object neutral) {
        JsonWriter text = JsonWriter.ofGo();
        text.neutral(neutral);
        return text.valueFrom(0);
    }

    /** As v0.24 prints it; what the source was detected from itself is an argument of it in turn. */
    private void encodeSource(Event source) {
        out.open('{');
        out.key("name").text(SourceEvents.NAME);
        out.key("type").text(TypeNames.UNKNOWN);
        out.key("value").open('{');
        out.key("args");
        boolean isOfC = source instanceof LegacyEvent legacy && legacy.mustRenameTypes();
        new LegacyArgumentEncoder(out, isOfC, false, notes).encode(source);
        out.key("id").number(source.eventId().orElse(0));
        out.key("name").text(source.name());
        if (source.returnValue().isPresent()) {
            out.key("returnValue").number(source.returnValue().getAsLong());
        }
        out.close('}');
        out.close('}');
    }
}
