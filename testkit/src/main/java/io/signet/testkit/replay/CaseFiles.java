package io.signet.testkit.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the files of a case are.
 *
 * @param store the place of all cases
 * @param directory the directory of the signature: its id in lower case
 * @param name the name of the case
 */
record CaseFiles(CaseStore store, String directory, String name) {

    static final String CAPTURES = "captures";
    static final String EXPECT = ".expect.json";
    static final String GOLDEN = ".golden.ndjson";
    static final String PROVENANCE = ".capture.json";

    /** Such as {@code trc-1022/dropped-elf}. */
    String caseName() {
        return directory + "/" + name;
    }

    String expectFile() {
        return caseName() + EXPECT;
    }

    String goldenFile() {
        return caseName() + GOLDEN;
    }

    String provenanceFile(String capture) {
        return CAPTURES + "/" + capture + PROVENANCE;
    }

    /** The name of the capture that a file holds: {@code dropped-elf} for {@code captures/dropped-elf.ndjson.gz}. */
    static Optional<String> captureName(String file) {
        String fileName = file.substring(file.lastIndexOf('/') + 1);
        if (!file.startsWith(CAPTURES + "/") || !CaptureFiles.hasCaptureName(fileName)) {
            return Optional.empty();
        }
        String name = file.substring(CAPTURES.length() + 1);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - ".gz".length());
        }
        return Optional.of(name.substring(0, name.lastIndexOf('.')));
    }

    Capture capture(String file) {
        return Capture.of(file, () -> store.open(file));
    }

    /** Says which events anchors mean. A golden file knows more of a hash than people write. */
    Function<Anchor, Resolution> resolver(EventIndex index) throws IOException {
        // What is wrong with the golden file is said where it is compared.
        CaseFile file = new CaseFile(goldenFile(), new ArrayList<>());
        Optional<Golden> golden = store.has(file.name())
                ? JsonFile.text(store.read(file.name()), file).flatMap(text -> Golden.read(text, file))
                : Optional.empty();
        return anchor -> index.resolve(
                anchor, golden.flatMap(known -> known.hashOf(anchor)).orElse(anchor.hash()));
    }

    /** Empty in a jar. */
    Optional<CaseHome> home() {
        return store.directory().map(CaseHome::of);
    }
}
