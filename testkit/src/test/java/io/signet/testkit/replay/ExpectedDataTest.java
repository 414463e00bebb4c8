package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExpectedDataTest {

    private static List<String> differences(String expected, Map<String, Object> data) {
        List<CaseProblem> problems = new ArrayList<>();
        JsonNode node = JsonFile.document(expected.replace('\'', '"'), new CaseFile("x", problems))
                .orElseThrow();
        assertThat(problems).isEmpty();
        return ExpectedData.differences(node.members(), data);
    }

    @Test
    void only_what_is_expected_is_looked_at() {
        assertThat(differences("{ 'a': 1 }", Map.of("a", 1, "b", 2))).isEmpty();
        assertThat(differences("{}", Map.of("a", 1))).isEmpty();
    }

    @Test
    void a_number_is_its_value_whatever_its_type() {
        assertThat(differences(
                        "{ 'i': 1, 'l': 1, 'd': 1, 'e': 1.5, 'm': 9223372036854775807 }",
                        Map.of("i", 1, "l", 1L, "d", 1.0, "e", 1.5, "m", Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void large_numbers_are_not_rounded() {
        assertThat(differences("{ 'l': 9007199254740993 }", Map.of("l", 9007199254740992L)))
                .containsExactly("data.l = 9007199254740992 where 9007199254740993 was expected");
        assertThat(differences("{ 'l': 18446744073709551615 }", Map.of("l", -1L)))
                .containsExactly("data.l = -1 where 18446744073709551615 was expected");
    }

    @Test
    void what_is_no_number_equals_none() {
        assertThat(differences("{ 'd': 0 }", Map.of("d", Double.NaN)))
                .containsExactly("data.d = NaN where 0 was expected");
    }

    @Test
    void bytes_are_written_as_base64() {
        assertThat(differences("{ 'b': 'f0VMRg==' }", Map.of("b", Bytes.ofHex("7f454c46"))))
                .isEmpty();
        assertThat(differences("{ 'b': '7f454c46' }", Map.of("b", Bytes.ofHex("7f454c46"))))
                .containsExactly("data.b = 7f454c46 (4 bytes) (bytes) where \"7f454c46\" (text) was expected");
    }

    @Test
    void lists_and_objects_are_compared_whole() {
        Map<String, Object> data = Map.of("l", List.of(1, "a"), "o", Map.of("k", true, "m", 1));

        assertThat(differences("{ 'l': [ 1, 'a' ], 'o': { 'm': 1, 'k': true } }", data))
                .isEmpty();
        assertThat(differences("{ 'l': [ 1 ] }", data)).containsExactly("data.l = [1, \"a\"] where [1] was expected");
        assertThat(differences("{ 'o': { 'k': true } }", data)).hasSize(1);
        assertThat(differences("{ 'l': [ 'a', 1 ] }", data)).hasSize(1);
        assertThat(differences("{ 'o': { 'k': true, 'n': 1 } }", data)).hasSize(1);
    }

    @Test
    void types_are_named_where_they_differ() {
        assertThat(differences("{ 'a': true }", Map.of("a", "true")))
                .containsExactly("data.a = \"true\" (text) where true (true or false) was expected");
        assertThat(differences("{ 'a': [] }", Map.of("a", Map.of())))
                .containsExactly("data.a = {} (object) where [] (list) was expected");
        assertThat(differences("{ 'a': null }", Map.of("a", "x")))
                .singleElement()
                .asString()
                .startsWith("data.a = \"x\" where null");
    }

    @Test
    void data_without_the_name_is_told_with_the_names_it_has() {
        assertThat(differences("{ 'path': 'x' }", Map.of("pathname", "x")))
                .containsExactly("data has no \"path\", where \"x\" was expected; it has \"pathname\"");
        assertThat(differences("{ 'path': 'x' }", Map.of()))
                .containsExactly("data has no \"path\", where \"x\" was expected; it is empty");
    }

    @Test
    void hostile_data_is_escaped() {
        assertThat(differences("{ 'a': 'x' }", Map.of("a", "\u001b[31m")))
                .containsExactly("data.a = \"\\u001b[31m\" where \"x\" was expected");
    }
}
