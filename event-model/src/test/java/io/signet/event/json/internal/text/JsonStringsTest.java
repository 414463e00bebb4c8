package io.signet.event.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonStringsTest {

    private static String print(String text) {
        StringBuilder out = new StringBuilder();
        JsonStrings.append(out, text);
        return out.toString();
    }

    private static String read(String inside) {
        return JsonStrings.unescape("x" + inside + "\\", 1, 1 + inside.length());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\\\"\\\\\\/|\"\\/",
                "\\u0041\\u00e9\\u20AC|Aé€",
                "\\ud83d\\ude00|😀",
                "\\ud83d|\ufffd",
                "\\ud83dx|\ufffdx",
                "\\ud83d\\u0041|\ufffdA",
                "\\ud83d\\ud83d\\ude00|\ufffd😀",
                "\\ude00\\ud83d|\ufffd\ufffd",
                "a\\u0000b|a\u0000b",
                "plain|plain"
            })
    void resolves_escapes_as_go_does(String inside, String expected) {
        assertThat(read(inside)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a\"\\b|\"a\\\"\\\\b\"",
                "<>&|\"\\u003c\\u003e\\u0026\"",
                "\u2028\u2029|\"\\u2028\\u2029\"",
                "é€😀|\"é€😀\"",
                "\ufffd|\"\\ufffd\""
            })
    void escapes_what_go_escapes(String text, String expected) {
        assertThat(print(text)).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void escapes_control_characters_short_where_go_does() {
        assertThat(print("\b\f\n\r\t\u000b")).isEqualTo("\"\\b\\f\\n\\r\\t\\u000b\"");
        assertThat(print("\u0000\u001f\u007f\u0085")).isEqualTo("\"\\u0000\\u001f\u007f\u0085\"");
    }

    @Property(tries = 1000)
    void what_is_printed_reads_back_but_for_halves_of_surrogate_pairs(@ForAll String text) {
        String printed = print(text);
        String repaired = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(ReferenceParser.judge(printed, false)).isEqualTo(ReferenceParser.Answer.SOUND);
        assertThat(read(printed.substring(1, printed.length() - 1)).replace('\ufffd', '?'))
                .isEqualTo(repaired.replace('\ufffd', '?'));
    }
}
