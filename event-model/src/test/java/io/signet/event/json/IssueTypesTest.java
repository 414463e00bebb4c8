package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The small types that say where and what: {@code Place}, {@code ReadIssue}, {@code ReadCounts}, {@code EventInterest}. */
final class IssueTypesTest {

    @Test
    void a_place_is_shown_as_terminals_like_it_and_escaped() {
        assertThat(new Place("captures/a.jsonl", 17, 4711, 0)).hasToString("captures/a.jsonl:17");
        assertThat(new Place("a\u001b[31m\n", 1, 0, 0)).hasToString("a\\u001b[31m\\n:1");
        assertThatThrownBy(() -> new Place(null, 1, 0, 0))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("source");
    }

    @Test
    void reasons_have_stable_names() {
        assertThat(Stream.of(SkipReason.values()).map(SkipReason::wireName))
                .containsExactly("empty", "log", "banner", "statistics", "foreign", "unwanted");
        assertThat(Stream.of(FailReason.values()).map(FailReason::wireName))
                .containsExactly("invalid", "truncated", "ambiguous", "too_long", "too_deep", "too_many", "encoding");
    }

    @Test
    void an_issue_is_shown_with_place_reason_and_message() {
        Place place = new Place("a", 2, 38, 0);
        ReadIssue skipped = ReadIssue.skipped(SkipReason.LOG, place, "m");
        ReadIssue failed = ReadIssue.failed(FailReason.TOO_LONG, place, "m");
        ReadIssue field = ReadIssue.field("args[0]", place, "m");

        assertThat(skipped).hasToString("a:2 (byte 38): log: m");
        assertThat(failed).hasToString("a:2 (byte 38): too_long: m");
        assertThat(field).hasToString("a:2 (byte 38): m");
        assertThat(List.of(skipped.kind(), failed.kind(), field.kind()))
                .containsExactly(ReadIssue.Kind.SKIPPED, ReadIssue.Kind.FAILED, ReadIssue.Kind.FIELD);
        assertThat(skipped.skipReason()).contains(SkipReason.LOG);
        assertThat(failed.failReason()).contains(FailReason.TOO_LONG);
        assertThat(field.field()).contains("args[0]");
        assertThat(skipped.field()).isEmpty();
        assertThat(skipped.place()).isEqualTo(place);
    }

    @Test
    void counts_are_a_snapshot_that_adds_up() {
        Map<SkipReason, Long> skipped = new EnumMap<>(Map.of(SkipReason.LOG, 2L, SkipReason.EMPTY, 3L));
        ReadCounts counts = new ReadCounts(100, 11, 2, 4, skipped, Map.of(FailReason.INVALID, 4L), 1);
        skipped.clear();

        assertThat(counts.skippedLines()).isEqualTo(5);
        assertThat(counts.failedLines()).isEqualTo(4);
        assertThat(counts.skipped(SkipReason.LOG)).isEqualTo(2);
        assertThat(counts.skipped(SkipReason.FOREIGN)).isZero();
        assertThat(counts.failed(FailReason.INVALID)).isEqualTo(4);
        assertThat(counts.failed(FailReason.ENCODING)).isZero();
        assertThatThrownBy(() -> counts.skipped().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_interest_wants_names_exactly_spelt() {
        EventInterest some = EventInterest.of(Set.of("magic_write", "execve"));

        assertThat(some.wants("magic_write")).isTrue();
        assertThat(some.wants("Magic_write")).isFalse();
        assertThat(some.wants("")).isFalse();
        assertThat(some.isAll()).isFalse();
        assertThat(some.names()).isEqualTo(Set.of("magic_write", "execve"));
        assertThat(some).hasToString("events named [execve, magic_write]");
        assertThat(some)
                .isEqualTo(EventInterest.of(List.of("execve", "magic_write")))
                .isNotEqualTo(EventInterest.none());
        assertThat(some).hasSameHashCodeAs(EventInterest.of(List.of("execve", "magic_write")));
    }

    @Test
    void all_and_none_are_what_they_say() {
        assertThat(EventInterest.all().wants("")).isTrue();
        assertThat(EventInterest.all().isAll()).isTrue();
        assertThat(EventInterest.all()).hasToString("every event").isNotEqualTo(EventInterest.none());
        assertThat(EventInterest.none().wants("x")).isFalse();
        assertThat(EventInterest.of(Set.of())).isSameAs(EventInterest.none());
    }

    @Test
    void an_interest_copies_its_names() {
        Set<String> names = new TreeSet<>(Set.of("a"));
        EventInterest interest = EventInterest.of(names);
        names.add("b");

        assertThat(interest.wants("b")).isFalse();
        assertThatThrownBy(() -> interest.names().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
