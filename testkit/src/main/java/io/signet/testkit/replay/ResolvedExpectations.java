package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Expectations by the events they mean. Those whose event is not found are left out, and a problem.
 *
 * @param findings what must be raised, by event
 * @param quiet where nothing must be raised
 */
record ResolvedExpectations(Map<Spot, List<ExpectedFinding>> findings, Map<Spot, ExpectedQuiet> quiet) {

    static ResolvedExpectations of(Expectations expectations, Function<Anchor, Resolution> resolve, CaseFile file) {
        Map<Spot, List<ExpectedFinding>> findings = new TreeMap<>();
        Map<Spot, ExpectedQuiet> quiet = new TreeMap<>();
        for (ExpectedFinding finding : expectations.findings()) {
            spot(finding.at(), finding.line(), resolve, file)
                    .ifPresent(spot -> findings.computeIfAbsent(spot, none -> new ArrayList<>())
                            .add(finding));
        }
        for (ExpectedQuiet event : expectations.quiet()) {
            Optional<Spot> spot = spot(event.at(), event.line(), resolve, file);
            if (spot.isPresent() && findings.containsKey(spot.get())) {
                file.problem(
                        event.line(),
                        spot.get() + " cannot be quiet: line "
                                + findings.get(spot.get()).get(0).line() + " expects a finding there");
            } else if (spot.isPresent()) {
                ExpectedQuiet first = quiet.putIfAbsent(spot.get(), event);
                if (first != null) {
                    file.problem(
                            event.line(),
                            spot.get() + " is named twice under \"quiet\", first in line " + first.line());
                }
            }
        }
        return new ResolvedExpectations(findings, quiet);
    }

    private static Optional<Spot> spot(Anchor anchor, int line, Function<Anchor, Resolution> resolve, CaseFile file) {
        Resolution resolution = resolve.apply(anchor);
        resolution.problem().ifPresent(problem -> file.problem(Kind.ANCHOR, line, EscapedText.of(problem) + "."));
        return resolution.spot();
    }

    Set<Spot> spots() {
        Set<Spot> spots = new HashSet<>(findings.keySet());
        spots.addAll(quiet.keySet());
        return spots;
    }
}
