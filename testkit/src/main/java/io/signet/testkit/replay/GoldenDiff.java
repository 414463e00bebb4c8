package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.Golden.Entry;
import io.signet.testkit.replay.JsonNode.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two golden files, in words. A finding is the same when it was raised on an event of the same content,
 * wherever that stands now; tokens are the same when they stand for each other everywhere.
 */
final class GoldenDiff {

    private static final int MOST_CHANGES = 5;
    private static final Pattern TOKEN = Pattern.compile("(time|pid|container)-[0-9]+");
    private static final String NOTHING = "nothing";

    private final List<Entry> lost = new ArrayList<>();
    private final List<Entry> gained = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    private GoldenDiff() {}

    static GoldenDiff of(Golden before, Golden now) {
        GoldenDiff diff = new GoldenDiff();
        diff.changes("signature", before.signature(), now.signature());
        diff.gained.addAll(now.entries());
        for (Entry entry : before.entries()) {
            diff.compare(entry);
        }
        return diff;
    }

    private void compare(Entry before) {
        Entry same = null;
        for (Entry now : gained) {
            if (now.hash().equals(before.hash()) && (same == null || isCloser(now, same, before))) {
                same = now;
            }
        }
        if (same == null) {
            lost.add(before);
            return;
        }
        gained.remove(same);
        if (!same.at().equals(before.at())) {
            moved.add(before.at() + " → " + same.at());
        }
        changes(before.at().toString(), before.node(), same.node());
    }

    /** Of several on events of the same content, the one at the same place, and of these the one with the same data. */
    private static boolean isCloser(Entry now, Entry than, Entry to) {
        return closeness(now, to) > closeness(than, to);
    }

    private static int closeness(Entry now, Entry to) {
        return (now.at().equals(to.at()) ? 2 : 0)
                + (now.data().plain().equals(to.data().plain()) ? 1 : 0);
    }

    private void changes(String where, JsonNode before, JsonNode now) {
        List<String> changes = new ArrayList<>();
        compare("", before, now, changes);
        changes.stream().limit(MOST_CHANGES).forEach(change -> changed.add(where + "  " + change));
        if (changes.size() > MOST_CHANGES) {
            changed.add(where + "  and " + Counted.of(changes.size() - MOST_CHANGES, "more change"));
        }
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode now, List<String> changes) {
        if (path.equals("at") || path.equals("hash")) {
            return;
        }
        if (before != null && now != null && before.kind() == Kind.OBJECT && now.kind() == Kind.OBJECT) {
            Set<String> names = new TreeSet<>(before.members().keySet());
            names.addAll(now.members().keySet());
            for (String name : names) {
                String below = path.isEmpty() ? name : path + "." + name;
                compare(below, before.members().get(name), now.members().get(name), changes);
            }
        } else if (before != null && now != null && before.kind() == Kind.LIST && now.kind() == Kind.LIST) {
            Iterator<JsonNode> left = before.elements().iterator();
            Iterator<JsonNode> right = now.elements().iterator();
            for (int i = 0; left.hasNext() || right.hasNext(); i++) {
                JsonNode element = left.hasNext() ? left.next() : null;
                compare(path + "[" + i + "]", element, right.hasNext() ? right.next() : null, changes);
            }
        } else if (!isSame(path, before, now)) {
            changes.add(EscapedText.of(path) + ": " + shown(before) + " → " + shown(now));
        }
    }

    private boolean isSame(String path, @Nullable JsonNode before, @Nullable JsonNode now) {
        if (before == null || now == null) {
            return before == null && now == null;
        }
        String left = before.text();
        String right = now.text();
        if (path.startsWith("event.")
                && !path.startsWith("event.arguments")
                && TOKEN.matcher(left).matches()
                && TOKEN.matcher(right).matches()) {
            return right.equals(meanings.computeIfAbsent(left, token -> right))
                    && left.equals(origins.computeIfAbsent(right, token -> left));
        }
        return before.kind() == now.kind() && before.content().equals(now.content());
    }

    private static String shown(@Nullable JsonNode node) {
        if (node == null) {
            return NOTHING;
        }
        return node.kind() == Kind.NULL ? "null" : Shown.value(node.plain());
    }

    boolean isEmpty() {
        return lost.isEmpty() && gained.isEmpty() && changed.isEmpty() && moved.isEmpty();
    }

    List<Entry> lost() {
        return lost;
    }

    /** {@code 1 lost, 2 gained}. */
    String counts() {
        List<String> counts = new ArrayList<>();
        count(counts, lost.size(), "lost");
        count(counts, gained.size(), "gained");
        count(counts, changed.size(), "changed");
        count(counts, moved.size(), "moved");
        return String.join(", ", counts);
    }

    private static void count(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add(Counted.number(count) + " " + what);
        }
    }

    /** One line each, in full. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lost.forEach(entry -> lines.add("lost     " + entry.at() + "  " + data(entry)));
        gained.forEach(entry -> lines.add("gained   " + entry.at() + "  " + data(entry)));
        changed.forEach(change -> lines.add("changed  " + change));
        moved.forEach(move -> lines.add("moved    " + move));
        return lines;
    }

    private static String data(Entry entry) {
        List<String> data = new ArrayList<>();
        entry.data().members().forEach((name, value) -> data.add(EscapedText.of(name) + "=" + shown(value)));
        return data.isEmpty() ? "no data" : String.join("  ", data);
    }
}
