package io.signet.testkit.replay;

import io.signet.testkit.Shown;
import io.signet.testkit.replay.ExpectedQuiet.Because;
import io.signet.testkit.replay.JsonNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code NAME.expect.json}. */
final class ExpectationFile {

    private static final List<String> FIELDS =
            List.of("capture", "signature", "findings", "quiet", "offered", "unreadable");
    private static final List<String> OF_FINDING = List.of("at", "data", "why");
    private static final List<String> OF_QUIET = List.of("at", "because", "why");

    private final CaseFile file;

    private ExpectationFile(CaseFile file) {
        this.file = file;
    }

    /** What the file says as far as it can be understood; all that cannot is a problem. */
    static Optional<Expectations> read(String text, CaseFile file) {
        return JsonFile.document(text, file)
                .flatMap(document -> Fields.of(document, "the document", FIELDS, file))
                .flatMap(new ExpectationFile(file)::expectations);
    }

    private Optional<Expectations> expectations(Fields fields) {
        Optional<JsonNode> signature = fields.required("signature", Kind.TEXT);
        Optional<JsonNode> capture = fields.required("capture", Kind.TEXT);
        List<ExpectedFinding> findings = new ArrayList<>();
        for (JsonNode element : list(fields.required("findings", Kind.LIST))) {
            finding(element).ifPresent(findings::add);
        }
        List<ExpectedQuiet> quiet = new ArrayList<>();
        for (JsonNode element : list(fields.get("quiet", Kind.LIST))) {
            quiet(element).ifPresent(quiet::add);
        }
        Optional<Long> offered = fields.count("offered");
        long unreadable = fields.count("unreadable").orElse(0L);
        if (signature.isEmpty() || capture.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Expectations(
                signature.get().text(),
                signature.get().line(),
                capture.get().text(),
                capture.get().line(),
                findings,
                quiet,
                offered,
                fields.lineOf("offered"),
                unreadable));
    }

    private static List<JsonNode> list(Optional<JsonNode> node) {
        return node.map(JsonNode::elements).orElse(List.of());
    }

    private Optional<ExpectedFinding> finding(JsonNode element) {
        Optional<Fields> fields = Fields.of(element, "a finding", OF_FINDING, file);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Anchor> at = anchor(fields.get());
        Map<String, JsonNode> data =
                fields.get().get("data", Kind.OBJECT).map(JsonNode::members).orElse(Map.of());
        data.forEach((name, value) -> {
            if (value.kind() == Kind.NULL) {
                file.problem(
                        value.line(),
                        "\"data\" wants null for " + Shown.text(name) + ", and a finding's data never holds null");
            }
        });
        String why = fields.get().text("why");
        return at.map(anchor -> new ExpectedFinding(anchor, element.line(), data, why));
    }

    private Optional<ExpectedQuiet> quiet(JsonNode element) {
        Optional<Fields> fields = Fields.of(element, "a quiet event", OF_QUIET, file);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Anchor> at = anchor(fields.get());
        if (at.filter(Anchor::isEnd).isPresent()) {
            file.problem(element.line(), "\"end\" is no event that could be quiet");
            return Optional.empty();
        }
        Optional<Because> because = because(fields.get());
        String why = fields.get().text("why");
        return at.isEmpty() || because.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpectedQuiet(at.get(), element.line(), because.get(), why));
    }

    private Optional<Anchor> anchor(Fields fields) {
        Optional<JsonNode> text = fields.required("at", Kind.TEXT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Anchor> anchor = Anchor.parse(text.get().text());
        if (anchor.isEmpty()) {
            file.problem(
                    text.get().line(),
                    "\"at\" must be a line with a hash such as 17~9f3a, the event of a line such as 17.2~9f3a, or end; not "
                            + Shown.text(text.get().text()));
        }
        return anchor;
    }

    private Optional<Because> because(Fields fields) {
        Optional<JsonNode> text = fields.required("because", Kind.TEXT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Because> because = Because.of(text.get().text());
        if (because.isEmpty()) {
            file.problem(
                    text.get().line(),
                    "\"because\" must be " + Because.texts().collect(Collectors.joining(" or ")) + ", not "
                            + Shown.text(text.get().text()));
        }
        return because;
    }
}
