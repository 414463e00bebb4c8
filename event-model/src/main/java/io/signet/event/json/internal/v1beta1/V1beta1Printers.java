package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.TraceeDialect.P1;
import static io.signet.event.json.TraceeDialect.P2;
import static io.signet.event.json.TraceeDialect.P3;
import static io.signet.event.json.TraceeDialect.R;

import io.signet.event.json.TraceeDialect;
import io.signet.event.json.internal.text.JsonNumbers;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonValue.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which printers an event can come from. Each thing seen leaves some of them: protojson (P1, R) leaves out what is zero and
 * names enums, Tracee's own printer (P2, P3) prints numbers and empty texts.
 */
final class V1beta1Printers {

    private static final Set<TraceeDialect> BY_PROTOJSON = EnumSet.of(P1, R);
    private static final Set<TraceeDialect> BY_HAND = EnumSet.of(P2, P3);
    private static final Set<TraceeDialect> TYPED = EnumSet.of(P1, P3, R);

    /** What only gRPC messages of releases have. */
    private static final List<String> OF_RELEASES = List.of("context", "event_data", "triggered_by");

    private static final List<Mark> MARKS = List.of(
            mark(EnumSet.of(R), seen -> OF_RELEASES.stream().anyMatch(seen.top::has)),
            mark(EnumSet.of(R), seen -> seen.container().has("is_running") || seen.workload.keys.isOld()),
            mark(EnumSet.of(R), Seen::isInCamelCase),
            mark(EnumSet.of(R), seen -> seen.hasItem(item -> item.kind().equals(DetectedFrom.ITEM))),
            mark(BY_PROTOJSON, seen -> !seen.top.has("id") || isName(seen.top.get("id"))),
            mark(BY_PROTOJSON, seen -> !seen.top.has("timestamp") || seen.top.has("timestamp", Kind.NULL)),
            mark(
                    BY_PROTOJSON,
                    seen -> seen.container().exists()
                            && !(seen.container().has("started")
                                    && seen.container().has("name"))),
            mark(BY_PROTOJSON, seen -> seen.workload.image.exists() && !seen.workload.image.has("id")),
            mark(BY_PROTOJSON, seen -> seen.threat() != null && !seen.threat().has("severity", Kind.NUMBER)),
            mark(BY_PROTOJSON, seen -> seen.hasAddress(address -> !address.has("address", Kind.NUMBER))),
            mark(BY_PROTOJSON, seen -> seen.hasItem(item -> item.json().isEmpty())),
            mark(BY_HAND, seen -> isZero(seen.top.get("id")) || isNullText(seen.top.get("timestamp"))),
            mark(BY_HAND, seen -> isEmpty(seen.container().get("name")) || isEmpty(seen.workload.image.get("id"))),
            mark(BY_HAND, seen -> isFalse(seen.container().get("started"))),
            mark(BY_HAND, seen -> seen.threat() != null && seen.threat().has("severity", Kind.NUMBER)),
            mark(BY_HAND, seen -> seen.hasAddress(address -> address.has("address", Kind.NUMBER))),
            mark(
                    BY_HAND,
                    seen -> seen.hasItem(item -> isUntyped(item) && item.json().isPresent())),
            mark(EnumSet.of(P2), seen -> seen.hasItem(item -> isUntyped(item) && !item.isNull())),
            mark(TYPED, seen -> seen.hasItem(item -> !isUntyped(item))),
            mark(EnumSet.of(P3, R), seen -> seen.hasItem(item -> item.kind().equals("pointer"))),
            mark(EnumSet.of(P3), seen -> seen.hasItem(item -> item.kind().equals("sockaddr") && item.isNull())));

    private V1beta1Printers() {}

    /** Something seen that only some printers print. */
    private record Mark(Set<TraceeDialect> dialects, Predicate<Seen> seen) {}

    /** The parts of an event that tell. */
    record Seen(
            Message top,
            V1beta1Workload workload,
            List<DataItem> items,
            @Nullable V1beta1Finding finding) {

        Message container() {
            return workload.container;
        }

        @Nullable
        Message threat() {
            return finding == null || !finding.threat.exists() ? null : finding.threat;
        }

        boolean hasItem(Predicate<DataItem> test) {
            return items.stream().anyMatch(test);
        }

        boolean hasAddress(Predicate<Message> test) {
            return workload.stack.entries().stream().anyMatch(test);
        }

        boolean isInCamelCase() {
            return top.isInCamelCase()
                    || workload.isInCamelCase()
                    || hasItem(item -> !item.key().equals(item.kind()))
                    || (finding != null && finding.isInCamelCase());
        }
    }

    private static Mark mark(Set<TraceeDialect> dialects, Predicate<Seen> seen) {
        return new Mark(dialects, seen);
    }

    /** What no printer prints was put together by a client. */
    static Set<TraceeDialect> of(Seen seen) {
        Set<TraceeDialect> left = EnumSet.of(P1, P2, P3, R);
        for (Mark mark : MARKS) {
            if (mark.seen.test(seen)) {
                left.retainAll(mark.dialects);
            }
        }
        return Collections.unmodifiableSet(left.isEmpty() ? EnumSet.of(R) : left);
    }

    private static boolean isUntyped(DataItem item) {
        return item.kind().equals(ItemKinds.UNTYPED);
    }

    private static boolean isName(@Nullable JsonValue id) {
        return id != null && id.kind() == Kind.STRING && JsonNumbers.signed(id) == null;
    }

    private static boolean isZero(@Nullable JsonValue id) {
        Long number = id == null ? null : JsonNumbers.signed(id);
        return number != null && number == 0;
    }

    private static boolean isNullText(@Nullable JsonValue time) {
        return time != null && "null".equals(time.string());
    }

    private static boolean isEmpty(@Nullable JsonValue text) {
        return text != null && "".equals(text.string());
    }

    private static boolean isFalse(@Nullable JsonValue flag) {
        return flag != null && Boolean.FALSE.equals(flag.bool());
    }
}
