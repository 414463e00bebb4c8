package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.event.json.Place;
import io.signet.signature.Finding;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.ReplayFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings and their data, for messages. */
final class FindingText {

    private FindingText() {}

    /** {@code TOY-1 {path="/tmp/x"} on open  host  path="/tmp/x"}. */
    static String of(Finding finding) {
        return id(finding.metadata().id()) + " {" + data(finding.data()) + "} on " + Shown.event(finding.event());
    }

    static String of(ReplayFinding finding) {
        return place(finding) + " " + of(finding.finding());
    }

    /** {@code capture.jsonl:17}, or {@code at the end}. */
    static String place(ReplayFinding finding) {
        return finding.place().map(Place::toString).orElse("at the end");
    }

    static String id(String id) {
        return EscapedText.of(id, 80);
    }

    /** {@code path="/tmp/x", n=1}; empty when there is none. */
    static String data(Map<String, ?> data) {
        List<String> entries = new ArrayList<>();
        data.forEach((key, value) -> entries.add(EscapedText.of(key, 80) + "=" + Shown.value(value)));
        return String.join(", ", entries);
    }
}
