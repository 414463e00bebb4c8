package io.signet.cli;

import io.signet.event.json.TraceeDialect;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of dialects as people know them. */
final class Versions {

    private Versions() {}

    /** The letters, oldest first. */
    static List<String> letters(Set<TraceeDialect> dialects) {
        return sorted(dialects).stream().map(TraceeDialect::id).toList();
    }

    /** The versions of Tracee that write any of them, oldest first. */
    static List<String> of(Set<TraceeDialect> dialects) {
        return sorted(dialects).stream().map(TraceeDialect::versions).toList();
    }

    /** Letters and versions in one line. */
    static String line(Set<TraceeDialect> dialects) {
        return String.join(" or ", letters(dialects)) + ": "
                + of(dialects).stream().collect(Collectors.joining("; "));
    }

    private static List<TraceeDialect> sorted(Set<TraceeDialect> dialects) {
        return dialects.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
