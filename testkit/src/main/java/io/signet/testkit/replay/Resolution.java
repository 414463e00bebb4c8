package io.signet.testkit.replay;

import java.util.List;
import java.util.Optional;

/**
 * Which event an anchor means.
 *
 * @param spot where it stands; empty when that is not certain
 * @param moved the anchor to write instead; empty when the one given is right, or the event is not found
 * @param problem what is wrong with the anchor; empty when nothing is
 */
record Resolution(Optional<Spot> spot, Optional<Anchor> moved, Optional<String> problem) {

    private static final int MOST = 3;

    static Resolution at(Spot spot) {
        return new Resolution(Optional.of(spot), Optional.empty(), Optional.empty());
    }

    /** The event is not where it was: one that is found once is taken for it. */
    static Resolution elsewhere(String whatIsThere, String hash, List<Anchor> found) {
        if (found.isEmpty()) {
            String gone = whatIsThere + ", and no event of the capture has the hash " + hash;
            return new Resolution(Optional.empty(), Optional.empty(), Optional.of(gone));
        }
        if (found.size() > 1) {
            String first = String.join(
                    ", ", found.stream().limit(MOST).map(Anchor::toString).toList());
            String rest = found.size() > MOST ? " and " + Counted.of(found.size() - MOST, "other") : "";
            String several = whatIsThere + "; the one you meant is among " + first + rest;
            return new Resolution(Optional.empty(), Optional.empty(), Optional.of(several));
        }
        Anchor now = found.get(0);
        String moved = whatIsThere + "; the one you meant is " + Spot.of(now) + ": write " + now;
        return new Resolution(Optional.of(Spot.of(now)), Optional.of(now), Optional.of(moved));
    }
}
