package io.signet.testkit.replay;

import io.signet.testkit.Shown;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody meant who mistyped a name. */
final class Similar {

    private static final int MOST = 10;

    private Similar() {}

    /** {@code did you mean "findings"?}, or else which there are. */
    static String hint(String given, Collection<String> known) {
        Optional<String> meant = to(given, known);
        if (meant.isPresent()) {
            return "did you mean " + Shown.text(meant.get()) + "?";
        }
        if (known.isEmpty()) {
            return "there are none";
        }
        String first = known.stream().limit(MOST).map(Shown::text).collect(Collectors.joining(", "));
        return "there are " + first + (known.size() > MOST ? " and " + (known.size() - MOST) + " more" : "");
    }

    static Optional<String> to(String given, Collection<String> known) {
        int furthest = Math.max(1, (given.length() + 1) / 3);
        return known.stream()
                .filter(name -> distance(given, name) <= furthest)
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /** Levenshtein's, whatever the case. */
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
