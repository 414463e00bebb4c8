package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.testkit.jqwik.Hostile;
import io.signet.testkit.jqwik.TraceeEvents;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.domains.Domain;

/** Whatever was recorded, what is shown of it is one line that does no harm. */
final class ShownLawsTest {

    private static final int LONGEST_VALUE = 1_000;

    private static void isHarmless(String shown) {
        assertThat(shown.codePoints())
                .allSatisfy(c -> assertThat(Character.getType(c))
                        .isNotIn(
                                (int) Character.CONTROL,
                                (int) Character.FORMAT,
                                (int) Character.SURROGATE,
                                (int) Character.PRIVATE_USE,
                                (int) Character.LINE_SEPARATOR,
                                (int) Character.PARAGRAPH_SEPARATOR));
    }

    @Property
    void text_is_one_harmless_line_of_bounded_length(@ForAll String text) {
        for (String shown : List.of(Shown.value(text), Shown.text(text))) {
            isHarmless(shown);
            assertThat(shown).startsWith("\"").hasSizeLessThan(LONGEST_VALUE);
        }
    }

    /** Behind the escapes there is no quotation mark but the last one. */
    @Property
    void the_quotation_ends_where_it_seems_to(@ForAll @Chars({'"', '\\', 'n', '\n'}) String text) {
        String inside = Shown.quoted(text).replace("\\\\", "").replace("\\\"", "");

        assertThat(inside.substring(1, inside.length() - 1)).doesNotContain("\"");
    }

    @Property(tries = 300)
    void lists_and_objects_are_one_harmless_line_of_bounded_length(
            @ForAll List<String> list, @ForAll Map<String, String> map) {
        for (Object value : List.of(list, map, List.of(map, list), Map.of("\u001b", list))) {
            isHarmless(Shown.value(value));
            assertThat(Shown.value(value)).isNotEmpty().hasSizeLessThan(LONGEST_VALUE);
        }
    }

    @Property(tries = 300)
    @Domain(TraceeEvents.class)
    void an_event_is_one_harmless_line(@ForAll @Hostile Event event) {
        isHarmless(Shown.event(event));
    }

    @Property(tries = 300)
    @Domain(TraceeEvents.class)
    void an_explanation_is_harmless_lines(@ForAll @Hostile Event event) {
        PlainRule rule = new PlainRule(seen -> {
            seen.process();
            seen.container();
            seen.hostName();
            seen.arguments().forEach(argument -> argument.value());
            throw new IllegalStateException(seen.arguments().toString());
        });

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            for (Outcome outcome : List.of(harness.send(event), harness.deliverBypassingSelector(event))) {
                outcome.explanation().toString().lines().forEach(ShownLawsTest::isHarmless);
                assertThat(outcome.explanation().toString().lines().count()).isLessThan(60);
            }
        }
    }
}
