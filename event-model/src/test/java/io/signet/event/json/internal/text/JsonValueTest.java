package io.signet.event.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walking a sound document: values, members, elements, fields, neutral forms. */
final class JsonValueTest {

    @Provide
    Arbitrary<String> sound() {
        return JsonTexts.sound();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_value_is_the_document_without_the_space_around_it(@ForAll("sound") String text) {
        JsonValue value = JsonValue.of(" \r" + text + "\t");

        assertThat(value.raw()).isEqualTo(text.strip());
        assertThat(value.start()).isEqualTo(2 + text.indexOf(text.strip()));
        assertThat(value.length()).isEqualTo(text.strip().length());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_anew_is_the_same_value_without_space(@ForAll("sound") String text) throws JsonSyntaxException {
        JsonWriter out = JsonWriter.ofGo();
        out.rewrite(JsonValue.of(text));
        String written = out.toString();
        char[] chars = written.toCharArray();

        assertThat(new JsonChecker(100).check(chars, chars.length).nonFinite()).isEmpty();
        assertThat(JsonNeutral.of(JsonValue.of(written), 1000))
                .isEqualTo(JsonNeutral.of(JsonValue.of(withoutNonFinite(text)), 1000));
        assertThat(written.replaceAll("\"[^\"]*\"", "")).doesNotContainAnyWhitespaces();
    }

    private static String withoutNonFinite(String text) {
        return text.replaceAll("(?<!\")(NaN|[-+]Inf)(?!\")", "null");
    }

    @Test
    void kinds_go_by_the_first_character() {
        assertThat(List.of("\"\"", "0", "-1", "true", "false", "null", "{}", "[]", "NaN", "+Inf", "-Inf"))
                .extracting(text -> JsonValue.of(text).kind())
                .containsExactly(
                        JsonValue.Kind.STRING,
                        JsonValue.Kind.NUMBER,
                        JsonValue.Kind.NUMBER,
                        JsonValue.Kind.BOOLEAN,
                        JsonValue.Kind.BOOLEAN,
                        JsonValue.Kind.NULL,
                        JsonValue.Kind.OBJECT,
                        JsonValue.Kind.LIST,
                        JsonValue.Kind.NUMBER,
                        JsonValue.Kind.NUMBER,
                        JsonValue.Kind.NUMBER);
        assertThat(JsonValue.of("null").isNull()).isTrue();
        assertThat(JsonValue.of("true").bool()).isTrue();
        assertThat(JsonValue.of("1").bool()).isNull();
        assertThat(JsonValue.of("1").string()).isNull();
    }

    @Test
    void members_and_elements_come_in_order() {
        List<String> seen = new ArrayList<>();
        for (JsonMembers members = JsonValue.of("{ \"a\" : [1, {\"x\":2}] ,\"\\u0062\":\"}\"}")
                        .members();
                members.next(); ) {
            seen.add(members.key() + "=" + members.value().raw());
        }
        for (JsonElements elements = JsonValue.of("[ 1 ,\"],\",[ ], {} ]").elements(); elements.next(); ) {
            seen.add(elements.value().raw());
        }

        assertThat(seen).containsExactly("a=[1, {\"x\":2}]", "b=\"}\"", "1", "\"],\"", "[ ]", "{}");
    }

    @Test
    void what_is_no_object_has_no_members_and_what_is_no_list_no_elements() {
        assertThat(JsonValue.of("[1]").members().next()).isFalse();
        assertThat(JsonValue.of("{\"a\":1}").elements().next()).isFalse();
        assertThat(JsonValue.of("7").members().next()).isFalse();
        assertThat(JsonFields.of(JsonValue.of("7"), Set.of("a")).has("a")).isFalse();
        assertThat(JsonFields.of(null, Set.of("a")).has("a")).isFalse();
    }

    @Test
    void fields_keep_the_first_of_equal_keys_and_note_the_second() {
        JsonFields fields =
                JsonFields.of(JsonValue.of("{\"a\":1,\"b\":2,\"\\u0061\":3,\"c\":4,\"c\":5}"), Set.of("a", "b"));

        assertThat(fields.get("a").raw()).isEqualTo("1");
        assertThat(fields.repeated()).isEqualTo("a");
        assertThat(fields.lastOfEqualKeys().get("a").raw()).isEqualTo("3");
        assertThat(fields.lastOfEqualKeys().get("b").raw()).isEqualTo("2");
        assertThat(fields.has("c")).isFalse();
        assertThat(fields.hasAny(Set.of("b", "z"))).isTrue();
        assertThat(fields.hasAny(Set.of("z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7, 7",
        "-7, -7,",
        "-0, 0, 0",
        "9223372036854775807, 9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808,",
        "9223372036854775808,, 9223372036854775808",
        "18446744073709551615,, 18446744073709551615",
        "18446744073709551616,,",
        "99999999999999999999999999,,",
        "1.0, 1, 1",
        "1e3, 1000, 1000",
        "1.7e+18, 1700000000000000000, 1700000000000000000",
        "1.8446744073709551615e19,, 18446744073709551615",
        "100e-2, 1, 1",
        "-0.0, 0, 0",
        "-2e1, -20,",
        "1.5,,",
        "15e-1,,",
        "1e20,,",
        "1e999999999,,",
        "1e-999999999,,",
        "1e99999999999,,",
        "'\"1e3\"',,",
        "NaN,,",
        "true,,",
        "[7],,",
        "'\"7\"', 7, 7",
        "'\"-7\"', -7,",
        "'\"007\"', 7, 7",
        "'\"18446744073709551615\"',, 18446744073709551615",
        "'\"+7\"',,",
        "'\" 7\"',,",
        "'\"\"',,",
        "'\"-\"',,",
        "'\"0x7\"',,",
        "'\"\u0667\"',,",
    })
    void integers_are_read_exactly_from_numbers_and_decimal_text(String json, String signed, String unsigned) {
        JsonValue value = JsonValue.of(json);

        assertThat(JsonNumbers.signed(value)).isEqualTo(signed == null ? null : Long.valueOf(signed));
        assertThat(JsonNumbers.unsigned(value))
                .isEqualTo(unsigned == null ? null : (Long) Long.parseUnsignedLong(unsigned));
    }

    private static Optional<Object> neutral(String json) {
        return JsonNeutral.of(JsonValue.of(json), 30);
    }

    @Test
    void the_neutral_form_is_exact() {
        assertThat(neutral("18446744073709551616")).contains(new BigInteger("18446744073709551616"));
        assertThat(neutral("1.5")).contains(1.5);
        assertThat(neutral("1e999")).contains(new BigDecimal("1e999"));
        assertThat(neutral("[1,null,\"a\"]")).contains(Arrays.asList(1L, null, "a"));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1L);
        map.put("a", null);
        assertThat(neutral(" { \"b\" : 1 , \"a\" : null } ")).contains(map);
        assertThat(((Map<?, ?>) neutral("{\"b\":1,\"a\":2}").orElseThrow())
                        .keySet()
                        .toString())
                .isEqualTo("[b, a]");
    }

    @Test
    void what_has_no_neutral_form_is_empty() {
        assertThat(neutral("null")).isEmpty();
        assertThat(neutral("{\"a\":1,\"\\u0061\":2}")).isEmpty();
        assertThat(neutral("[[{\"x\":{\"a\":1,\"a\":1}}]]")).isEmpty();
        assertThat(neutral("1".repeat(31))).isEmpty();
        assertThat(neutral("[" + "1".repeat(31) + "]")).isEmpty();
        assertThat(neutral("1".repeat(30))).isPresent();
        assertThat(neutral("1e99999999999")).isEmpty();
        assertThat(neutral("[".repeat(501) + "]".repeat(501))).isPresent();
        assertThat(neutral("[".repeat(502) + "]".repeat(502))).isEmpty();
    }

    @Test
    void the_neutral_form_cannot_be_changed() {
        Object list = neutral("[1]").orElseThrow();
        Object map = neutral("{\"a\":1}").orElseThrow();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ((List<?>) list).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ((Map<?, ?>) map).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void walking_and_writing_a_million_levels_costs_no_stack() {
        String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        JsonWriter out = JsonWriter.ofGo();
        out.rewrite(JsonValue.of(deep));

        assertThat(out.toString()).isEqualTo(deep);
        assertThat(neutral(deep)).isEmpty();
    }
}
