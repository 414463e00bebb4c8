package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The tables and examples of docs/formats.md. */
final class FormatsDocument {

    private static final Path FILE = Path.of("..", "docs", "formats.md");

    private FormatsDocument() {}

    /**
     * A line of an example, and what stands before it.
     *
     * @param label what it is an example of
     * @param setting what it is read with; empty when it is nothing
     */
    record Example(String label, String setting, String line) {

        /** Up to two spaces: the label, and perhaps a setting in brackets. */
        private static Example of(String text) {
            String[] parts = text.split(" {2,}", 2);
            String[] named = parts[0].split(" \\(|\\)");
            return new Example(named[0], named.length > 1 ? named[1] : "", parts.length > 1 ? parts[1] : "");
        }

        @Override
        public String toString() {
            return label + " " + setting;
        }
    }

    /** The cells of each row of the table under a heading row, without the marks of code. */
    static List<List<String>> table(String firstCells) throws IOException {
        List<String> lines = Files.readAllLines(FILE).stream()
                .dropWhile(line -> !line.startsWith(firstCells))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(lines).as(firstCells).hasSizeGreaterThan(2);
        int columns = cells(lines.get(0)).size();
        List<List<String>> rows =
                lines.stream().skip(2).map(FormatsDocument::cells).toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(columns));
        return rows;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).replaceFirst("\\|$", "").split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** A column of a table. */
    static List<String> column(List<List<String>> table, int column) {
        return table.stream().map(row -> row.get(column).replace("`", "")).toList();
    }

    /** The row of a table that begins with a cell. */
    static List<String> row(List<List<String>> table, String first) {
        List<List<String>> rows = table.stream()
                .filter(row -> row.get(0).replace("`", "").equals(first))
                .toList();
        assertThat(rows).as("the row " + first).hasSize(1);
        return rows.get(0);
    }

    /** The block of text behind a mark. */
    static String block(String mark) throws IOException {
        String document = Files.readString(FILE);
        int at = document.indexOf("<!-- " + mark + " -->\n```");
        assertThat(at).as(mark).isNotNegative();
        int from = document.indexOf('\n', document.indexOf("```", at)) + 1;
        return document.substring(from, document.indexOf("```\n", from));
    }

    static List<Example> examples(String mark) throws IOException {
        return block(mark).lines().map(Example::of).toList();
    }

    /** What a block has examples of, in order, each once. */
    static List<String> labels(String mark) throws IOException {
        return examples(mark).stream().map(Example::label).distinct().toList();
    }

    /** The only event of an example, no field of which is an issue. */
    static ReadEvent event(Example example, UnaryOperator<EventReader.Builder> settings) throws IOException {
        EventDecoder.Decoded decoded =
                read(example.line() + "\n", builder -> settings.apply(builder.checkFields(true)));
        assertThat(decoded.issues()).isEmpty();
        assertThat(decoded.read()).hasSize(1);
        return decoded.read().get(0);
    }

    /** Reads text to its end. */
    static EventDecoder.Decoded read(String text, UnaryOperator<EventReader.Builder> settings) throws IOException {
        List<ReadEvent> events = new ArrayList<>();
        List<ReadIssue> issues = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EventReader.Builder builder =
                EventReader.of(new ByteArrayInputStream(bytes), "formats.md").onIssue(issues::add);
        try (EventReader reader = settings.apply(builder).open()) {
            while (reader.next()) {
                events.add(reader.read());
            }
        }
        return new EventDecoder.Decoded(events, issues);
    }
}
