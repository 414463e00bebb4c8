package io.signet.event.json.internal.dialect;

import io.signet.event.EscapedText;
import io.signet.event.RawArgument;
import io.signet.event.json.internal.text.JsonNeutral;
import io.signet.event.json.internal.text.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An argument inside a document: its value is decoded when asked. */
public abstract class RecordedArgument implements RawArgument {

    private static final int QUOTED = 80;

    private final String name;
    private final @Nullable String type;
    private final @Nullable JsonValue json;
    private final int maxDigits;

    protected RecordedArgument(String name, @Nullable String type, @Nullable JsonValue json, int maxDigits) {
        this.name = name;
        this.type = type;
        this.json = json;
        this.maxDigits = maxDigits;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Optional<String> type() {
        return Optional.ofNullable(type);
    }

    @Override
    public final boolean isNull() {
        return json == null || json.isNull();
    }

    @Override
    public Optional<Object> value() {
        JsonValue recorded = json;
        return recorded == null ? Optional.empty() : JsonNeutral.of(recorded, maxDigits);
    }

    /**
     * Why the value is not what it is declared to be or cannot be read, in words that follow the argument's name; null when
     * nothing is wrong. Never quotes the value but for one character.
     */
    public @Nullable String problem() {
        JsonValue recorded = json;
        String reason = recorded == null ? null : JsonNeutral.problem(recorded, maxDigits);
        return reason == null ? null : "cannot be read: " + reason;
    }

    /** Reports what is wrong with the value. */
    public final void check(String path, String eventName, FieldProblems problems) {
        String problem = problem();
        if (problem != null) {
            problems.report(
                    path,
                    "argument \"" + EscapedText.of(name, QUOTED) + "\" of " + EscapedText.of(eventName, QUOTED) + " "
                            + problem + "; the event was delivered, the argument answers \"wrong type\"");
        }
    }

    /** Members of its object that are none of an argument's. */
    public List<UnknownMember> unknownMembers() {
        return List.of();
    }

    /** The value as it stands in the document, if there is one. */
    public final Optional<JsonValue> json() {
        return Optional.ofNullable(json);
    }

    @Override
    public final String toString() {
        return EscapedText.of(name);
    }
}
