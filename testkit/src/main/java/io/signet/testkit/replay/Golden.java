package io.signet.testkit.replay;

import io.signet.testkit.replay.JsonNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A golden file as it was read.
 *
 * @param sha256 of the capture it was made from
 * @param signature who the signature said it was
 * @param entries the findings, in the order of the capture
 */
record Golden(String sha256, JsonNode signature, List<Entry> entries) {

    /**
     * A finding.
     *
     * @param at the event it was raised on
     * @param hash that event's content hash, 16 digits; empty at the end
     * @param node all of it
     */
    record Entry(Anchor at, String hash, JsonNode node) {

        JsonNode data() {
            return node.members().getOrDefault("data", node);
        }
    }

    /** The whole hash of an event that is anchored here, by which it can be found again. */
    Optional<String> hashOf(Anchor anchor) {
        return entries.stream()
                .filter(entry -> entry.at().equals(anchor) && !entry.hash().isEmpty())
                .map(Entry::hash)
                .findFirst();
    }

    /** Empty, and problems, when the file is not as the testkit writes it. */
    static Optional<Golden> read(String text, CaseFile file) {
        int before = file.problems().size();
        List<String> lines = text.lines().toList();
        List<JsonNode> documents = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonFile.document(lines.get(i), i + 1, file).ifPresent(documents::add);
        }
        if (file.problems().size() > before) {
            return Optional.empty();
        }
        if (documents.size() < 2
                || !documents.get(0).members().containsKey("golden")
                || !documents.get(1).members().containsKey("signature")) {
            file.problem(1, "this is no golden file as the testkit writes it: " + refresh());
            return Optional.empty();
        }
        JsonNode version = documents.get(0).members().get("golden");
        if (version == null || !version.content().equals(1L)) {
            file.problem(1, "another version of the testkit wrote this golden file: " + refresh());
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode document : documents.subList(2, documents.size())) {
            Optional<Anchor> at = text(document, "at").flatMap(Anchor::parse);
            if (at.isEmpty()) {
                file.problem(document.line(), "this is no finding as the testkit writes it: " + refresh());
                return Optional.empty();
            }
            entries.add(new Entry(at.get(), text(document, "hash").orElse(""), document));
        }
        String sha256 = text(documents.get(0), "sha256").orElse("");
        JsonNode signature = documents.get(1).members().getOrDefault("signature", documents.get(1));
        return Optional.of(new Golden(sha256, signature, entries));
    }

    private static String refresh() {
        return "refresh it with " + GoldenSettings.UPDATE;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.members().get(name))
                .filter(value -> value.kind() == Kind.TEXT)
                .map(JsonNode::text);
    }
}
