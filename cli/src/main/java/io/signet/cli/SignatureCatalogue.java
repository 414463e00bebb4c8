package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signatures by id, each from one place only. */
final class SignatureCatalogue {

    private record Entry(Signature signature, String origin) {}

    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();

    void add(String id, Signature signature, String origin) {
        Entry other = byId.putIfAbsent(id, new Entry(signature, origin));
        if (other != null) {
            conflict(id, other.origin, origin);
        }
    }

    void conflict(String id, String origin, String otherOrigin) {
        conflicts.add("signature id " + Shown.name(id) + " is in both " + origin + " and " + otherOrigin
                + ": leave one of them out");
    }

    /** Ids that several places have, one line each, which names the places. */
    List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    /** The signatures of these ids, or all when none is named. */
    List<Signature> selected(List<String> ids) throws UsageException {
        for (String id : ids) {
            if (!byId.containsKey(id)) {
                throw new UsageException("--signature " + Shown.name(id) + ": no such signature; there are "
                        + byId.keySet().stream().map(EscapedText::of).toList() + "; --with JAR adds those of a jar");
            }
        }
        if (byId.isEmpty()) {
            throw new UsageException("no signature to run: leave --no-builtin out, or add signatures with --with JAR");
        }
        return byId.entrySet().stream()
                .filter(entry -> ids.isEmpty() || ids.contains(entry.getKey()))
                .map(entry -> entry.getValue().signature)
                .toList();
    }
}
