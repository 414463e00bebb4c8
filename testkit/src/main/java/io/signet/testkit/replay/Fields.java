package io.signet.testkit.replay;

import io.signet.testkit.Shown;
import io.signet.testkit.replay.JsonNode.Kind;
import java.util.List;
import java.util.Optional;

/** The fields of an object that may have no others. */
final class Fields {

    private final CaseFile file;
    private final JsonNode object;

    private Fields(CaseFile file, JsonNode object) {
        this.file = file;
        this.object = object;
    }

    /** Empty, and a problem, when it is no object. */
    static Optional<Fields> of(JsonNode node, String what, List<String> known, CaseFile file) {
        if (node.kind() != Kind.OBJECT) {
            file.problem(node.line(), what + " must be an object, not " + node.kind());
            return Optional.empty();
        }
        node.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                file.problem(value.line(), "unknown field " + Shown.text(name) + ": " + Similar.hint(name, known));
            }
        });
        return Optional.of(new Fields(file, node));
    }

    int line() {
        return object.line();
    }

    /** Where a field is; 0 when there is none. */
    int lineOf(String name) {
        JsonNode value = object.members().get(name);
        return value == null ? 0 : value.line();
    }

    /** Empty when there is none; a problem, too, when it is of another kind. */
    Optional<JsonNode> get(String name, Kind kind) {
        JsonNode value = object.members().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.kind() != kind) {
            file.problem(value.line(), Shown.text(name) + " must be " + kind + ", not " + value.kind());
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Empty, and a problem, when there is none, it is of another kind, or an empty text. */
    Optional<JsonNode> required(String name, Kind kind) {
        if (!object.members().containsKey(name)) {
            file.problem(line(), Shown.text(name) + " is missing");
            return Optional.empty();
        }
        Optional<JsonNode> value = get(name, kind);
        if (value.filter(text -> text.content().equals("")).isPresent()) {
            file.problem(value.get().line(), Shown.text(name) + " is empty");
            return Optional.empty();
        }
        return value;
    }

    String text(String name) {
        return get(name, Kind.TEXT).map(JsonNode::text).orElse("");
    }

    /** A number of events or lines; empty when there is none. */
    Optional<Long> count(String name) {
        Optional<JsonNode> value = get(name, Kind.NUMBER);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().content() instanceof Long number && number >= 0) {
            return Optional.of(number);
        }
        file.problem(value.get().line(), Shown.text(name) + " must be a whole number of at least 0");
        return Optional.empty();
    }
}
