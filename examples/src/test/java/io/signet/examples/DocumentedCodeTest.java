package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Code in README, docs and Javadoc stands word by word in a source file of this module, where it is compiled and a test
 * runs it; the page of a signature may have its code among the signature's tests.
 */
final class DocumentedCodeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCE = Pattern.compile("(?m)^```java\\n(.*?)^```", Pattern.DOTALL);
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\\n(.*?)\\n\\s*\\* }</pre>", Pattern.DOTALL);

    private final List<SourceText> sources = Stream.concat(
                    SourceText.files(Path.of("src"), ".java").stream(),
                    SourceText.files(ROOT.resolve("signature-trc1022/src/test"), ".java").stream())
            .map(SourceText::of)
            .toList();

    DocumentedCodeTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> code_in_documents_is_compiled_and_run() throws IOException {
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.name(), () -> assertIsInSources(snippet)));
    }

    @Test
    void there_is_code_in_documents_and_in_javadoc() throws IOException {
        assertThat(snippets()).extracting(SourceText::name).anyMatch(name -> name.startsWith("README.md"));
        assertThat(snippets()).extracting(SourceText::name).anyMatch(name -> name.startsWith("SignatureEngine.java"));
    }

    private void assertIsInSources(SourceText snippet) {
        assertThat(sources)
                .withFailMessage(() ->
                        "no source file of examples, and no test of signature-trc1022, holds the code of " + snippet)
                .anyMatch(source -> source.contains(snippet));
    }

    private static List<SourceText> snippets() throws IOException {
        List<SourceText> snippets = new ArrayList<>();
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        documents.addAll(SourceText.files(ROOT.resolve("docs"), ".md"));
        for (Path document : documents) {
            collect(document, FENCE, "", snippets);
        }
        for (String module : List.of("event-model", "signature-api", "signature-trc1022", "testkit", "cli")) {
            for (Path file : SourceText.files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
                collect(file, JAVADOC, "(?m)^\\s*\\* ?", snippets);
            }
        }
        return snippets;
    }

    private static void collect(Path file, Pattern code, String margin, List<SourceText> snippets) throws IOException {
        Matcher matcher = code.matcher(Files.readString(file));
        int number = 1;
        while (matcher.find()) {
            String text = margin.isEmpty() ? matcher.group(1) : matcher.group(1).replaceAll(margin, "");
            // A module is compiled by a test of its own.
            if (!text.startsWith("module ")) {
                snippets.add(new SourceText(file.getFileName() + " snippet " + number++, text));
            }
        }
    }
}
