package io.signet.event.json;

import static io.signet.event.json.FormatsDocument.column;
import static io.signet.event.json.FormatsDocument.examples;
import static io.signet.event.json.FormatsDocument.row;
import static io.signet.event.json.FormatsDocument.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.json.FormatsDocument.Example;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/formats.md says about limits is what they do. */
final class DocumentedLimitsTest {

    private static final String TABLE = "| limit | of what |";

    static Set<String> limits() {
        return DocumentedLimits.names();
    }

    static Stream<Example> beyond() throws IOException {
        return examples("limits").stream();
    }

    private static String cell(String limit, int column) throws IOException {
        return row(table(TABLE), limit).get(column).replace(",", "");
    }

    /** The name of the limit that an example is beyond. */
    private static String name(Example example) {
        return example.label().split(" ")[0];
    }

    @Test
    void every_limit_has_a_row_and_there_are_no_others() throws IOException {
        assertThat(column(table(TABLE), 0)).containsExactlyInAnyOrderElementsOf(DocumentedLimits.names());
    }

    @Test
    void every_limit_but_one_that_takes_a_megabyte_has_an_example() throws IOException {
        Set<String> shown = new TreeSet<>(List.of("gzipExpansion"));
        beyond().forEach(example -> shown.add(name(example)));

        assertThat(shown).isEqualTo(DocumentedLimits.names());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void the_default_is_that_of_the_row(String limit) throws IOException {
        assertThat(cell(limit, 2)).isEqualTo(Integer.toString(DocumentedLimits.normal(limit)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void the_most_is_that_of_the_row(String limit) throws Exception {
        String most = cell(limit, 3);
        if (most.isEmpty()) {
            assertThat(DocumentedLimits.with(limit + " " + Integer.MAX_VALUE)).isNotNull();
        } else {
            assertThat(DocumentedLimits.with(limit + " " + most)).isNotNull();
            assertThatThrownBy(() -> DocumentedLimits.with(limit + " " + (Integer.parseInt(most) + 1)))
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beyond")
    void an_example_is_beyond_its_limit_and_within_the_default(Example example) throws Exception {
        DecodeLimits limits = DocumentedLimits.with(example.label());
        List<ReadIssue> issues = FormatsDocument.read(
                        example.line() + "\n",
                        settings -> settings.limits(limits).checkFields(true))
                .issues();

        assertThat(issues).hasSize(1);
        assertThat(cell(name(example), 4)).startsWith("`" + issues.get(0).reason() + "`");
        assertThat(issues.get(0).message()).contains("DecodeLimits", name(example));
        assertThat(FormatsDocument.read(example.line() + "\n", settings -> settings.checkFields(true))
                        .issues())
                .isEmpty();
    }
}
