package io.signet.testkit.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Anchors of a case whose events have moved, and the text that has them right: what people wrote stays as it is but for the
 * anchors. Immutable.
 *
 * @param moves anchors to be replaced, in the order of the file
 * @param lost what is wrong with those whose event is not found, or found several times; escaped, one line each
 * @param text the expectation file with the new anchors; as it is when there are no moves
 * @param file the file to write; empty when the case is in a jar, or has no originals that are known
 */
public record AnchorRepair(List<Move> moves, List<String> lost, String text, Optional<Path> file) {

    /**
     * An anchor to be replaced.
     *
     * @param from as it stands in the file
     * @param to as it must be
     */
    public record Move(Anchor from, Anchor to) {}

    /**
     * Copies the lists.
     *
     * @param moves anchors to be replaced
     * @param lost what is wrong with those whose event is not found
     * @param text the expectation file with the new anchors
     * @param file the file to write
     */
    public AnchorRepair {
        moves = List.copyOf(moves);
        lost = List.copyOf(lost);
    }

    static AnchorRepair of(CaseFiles files, Optional<Expectations> expectations, Optional<String> captureFile)
            throws IOException {
        CaseFile ignored = new CaseFile(files.expectFile(), new ArrayList<>());
        String text = expectations.isEmpty()
                ? ""
                : JsonFile.text(files.store().read(files.expectFile()), ignored).orElse("");
        List<Move> moves = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        if (captureFile.isPresent()) {
            Function<Anchor, Resolution> resolver = files.resolver(EventIndex.of(files.capture(captureFile.get())));
            Map<Integer, Move> byOffset = new TreeMap<>();
            JsonFile.document(text, ignored).ifPresent(document -> {
                for (String list : List.of("findings", "quiet")) {
                    anchors(document, list).forEach(node -> resolve(node, resolver, byOffset, lost));
                }
            });
            moves.addAll(byOffset.values());
            text = replace(text, byOffset);
        }
        Optional<Path> file =
                files.home().flatMap(CaseHome::sources).map(sources -> sources.resolve(files.expectFile()));
        return new AnchorRepair(moves, lost, text, file);
    }

    private static List<JsonNode> anchors(JsonNode document, String list) {
        JsonNode node = document.members().get(list);
        return node == null
                ? List.of()
                : node.elements().stream()
                        .map(element -> Optional.ofNullable(element.members().get("at")))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static void resolve(
            JsonNode node, Function<Anchor, Resolution> resolver, Map<Integer, Move> byOffset, List<String> lost) {
        Optional<Anchor> anchor = Anchor.parse(node.text());
        if (anchor.isEmpty()) {
            return;
        }
        Resolution resolution = resolver.apply(anchor.get());
        if (resolution.moved().isPresent()) {
            byOffset.put(
                    node.offset(), new Move(anchor.get(), resolution.moved().get()));
        } else {
            resolution.problem().ifPresent(lost::add);
        }
    }

    private static String replace(String text, Map<Integer, Move> byOffset) {
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (Map.Entry<Integer, Move> entry : byOffset.entrySet()) {
            int start = entry.getKey() + 1;
            changed.append(text, copied, start).append(entry.getValue().to());
            copied = text.indexOf('"', start);
        }
        return changed.append(text, copied, text.length()).toString();
    }

    /**
     * Writes the text into the file.
     *
     * @throws IOException when that fails
     * @throws IllegalStateException when there is no file to write
     */
    public void write() throws IOException {
        Path to = file.orElseThrow(() -> new IllegalStateException("there is no file to write the anchors to"));
        Files.write(to, text.getBytes(StandardCharsets.UTF_8));
    }
}
