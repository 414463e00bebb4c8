package io.signet.testkit.replay;

import io.signet.testkit.replay.JsonNode.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads {@code NAME.capture.json}: where a capture comes from. */
final class Provenance {

    private static final List<String> FIELDS =
            List.of("source", "tracee", "dialect", "recorded", "command", "licence", "redaction", "note", "sha256");

    private Provenance() {}

    /** Checks the description of a capture, and that it describes this one. */
    static void check(String text, CaseFile file, CaseStore store, String capture) throws IOException {
        Optional<Fields> fields =
                JsonFile.document(text, file).flatMap(document -> Fields.of(document, "the document", FIELDS, file));
        if (fields.isEmpty()) {
            return;
        }
        for (String name : FIELDS) {
            if (!name.equals("sha256")) {
                fields.get().get(name, Kind.TEXT);
            }
        }
        Optional<JsonNode> said = fields.get().get("sha256", Kind.TEXT);
        if (said.isEmpty()) {
            return;
        }
        String is = Sha256.of(store.open(capture));
        if (!said.get().text().equals(is)) {
            file.problem(
                    CaseProblem.Kind.CAPTURE,
                    said.get().line(),
                    "this describes another " + capture + ": its SHA-256 is " + is
                            + ". If the change is meant, put that into \"sha256\".");
        }
    }
}
