package io.signet.event.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonPointerTest {

    /** The document of RFC 6901, section 5, and lists in it. */
    private static final JsonValue DOCUMENT = JsonValue.of("""
            {"foo": ["bar", "baz", [7, {"x": 8}]], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5,
             "k\\"l": 6, " ": 7, "m~n": 8, "~1": 9, "\\u00e9": 10, "o": {"": {"p": 11}}, "none": null}""");

    private static JsonPointer.Target at(String pointer) {
        return JsonPointer.of(pointer).in(DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "/foo/0 = \"bar\"",
                "/foo/2/0 = 7",
                "/foo/2/1 = {\"x\": 8}",
                "/foo/2/1/x = 8",
                "/ = 0",
                "/a~1b = 1",
                "/c%d = 2",
                "/e^f = 3",
                "/g|h = 4",
                "/i\\j = 5",
                "/k\"l = 6",
                "/m~0n = 8",
                "/~01 = 9",
                "/é = 10",
                "/o//p = 11",
                "/none = null"
            })
    void finds_the_value(String pointer, String raw) {
        JsonValue value = at(pointer).value();

        assertThat(value == null ? null : value.raw()).isEqualTo(raw);
        assertThat(at(pointer).repeated()).isNull();
    }

    @Test
    void a_key_may_be_a_space() {
        JsonValue value = at("/ ").value();

        assertThat(value == null ? null : value.raw()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bar",
                "/Foo",
                "/foo/3",
                "/foo/-",
                "/foo/00",
                "/foo/01",
                "/foo/+1",
                "/foo/-1",
                "/foo/1.0",
                "/foo/",
                "/foo/99999999999999999999",
                "/foo/bar",
                "/foo/0/0",
                "/none/x",
                "/a~1b/x",
                "//x"
            })
    void finds_nothing_where_nothing_is(String pointer) {
        assertThat(at(pointer)).isEqualTo(new JsonPointer.Target(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "null", "true"})
    void finds_nothing_in_a_scalar(String document) {
        assertThat(JsonPointer.of("/0").in(JsonValue.of(document))).isEqualTo(new JsonPointer.Target(null, null));
    }

    @Test
    void says_which_key_on_the_way_occurs_twice() {
        JsonValue document = JsonValue.of("{\"a\":{\"b\":1,\"\\u0062\":2},\"c\":1,\"c\":2}");

        assertThat(JsonPointer.of("/a/b").in(document)).isEqualTo(new JsonPointer.Target(null, "b"));
        assertThat(JsonPointer.of("/c/x").in(document)).isEqualTo(new JsonPointer.Target(null, "c"));
        assertThat(JsonPointer.of("/a/x").in(document).repeated()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b", "#/a", " /a"})
    void a_pointer_begins_with_a_slash(String text) {
        assertThatThrownBy(() -> JsonPointer.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a JSON pointer begins with /, as in /detail/payload; this is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/~", "/a~", "/~2", "/~~01", "/a/~~1", "/~0~"})
    void a_tilde_is_escaped(String text) {
        assertThatThrownBy(() -> JsonPointer.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("in a JSON pointer ~ is written ~0 and / is written ~1; this is \"" + text + "\"");
    }

    @Test
    void what_is_no_pointer_is_quoted_harmlessly() {
        assertThatThrownBy(() -> JsonPointer.of("a\n\u001b[31m"))
                .hasMessage("a JSON pointer begins with /, as in /detail/payload; this is \"a\\n\\u001b[31m\"");
    }
}
