package io.signet.testkit.replay;

import io.signet.testkit.replay.CaseProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares the findings of a case with its golden file, and rewrites that when it was asked to and may: never on a build
 * server, never while the expectations are not met, and never so that a finding goes that nobody named.
 */
final class GoldenCheck {

    private final String caseName;
    private final GoldenSettings settings;
    private final Optional<CaseHome> home;
    private final CaseFile file;
    private final boolean isClean;
    private Optional<String> note = Optional.empty();

    /**
     * Prepares.
     *
     * @param home where files can be written; empty in a jar
     * @param file the golden file
     * @param isClean whether nothing else is wrong with the case
     */
    GoldenCheck(String caseName, GoldenSettings settings, Optional<CaseHome> home, CaseFile file, boolean isClean) {
        this.caseName = caseName;
        this.settings = settings;
        this.home = home;
        this.file = file;
        this.isClean = isClean;
    }

    /** What is worth saying though it is no problem. */
    Optional<String> note() {
        return note;
    }

    /** There is no golden file. */
    GoldenStatus first(String now) {
        long findings = now.lines().count() - 2;
        if (!settings.update()) {
            note = isClean ? proposal(now) : Optional.empty();
            return GoldenStatus.NO_BASELINE;
        }
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            problem("has no golden file, and none was written: " + obstacle.get() + ".");
            return GoldenStatus.NO_BASELINE;
        }
        write(now);
        problem("has a golden file from now on, with " + Counted.of(findings, "finding")
                + ": look at it, and run again.");
        return GoldenStatus.UPDATED;
    }

    GoldenStatus compare(String before, String now) {
        Optional<Golden> old = Golden.read(before, file);
        if (old.isEmpty()) {
            return GoldenStatus.DIFFERS;
        }
        Golden current = Golden.read(now, file)
                .orElseThrow(() -> new IllegalStateException("the testkit cannot read what it wrote"));
        GoldenDiff diff = GoldenDiff.of(old.get(), current);
        if (diff.isEmpty()) {
            return GoldenStatus.SAME;
        }
        Optional<String> obstacle = obstacle();
        String mustBeNamed = diff.lost().stream()
                .map(Golden.Entry::at)
                .filter(at -> !settings.mayLose(caseName, at))
                .map(Anchor::toString)
                .collect(Collectors.joining(","));
        if (settings.update() && obstacle.isEmpty() && mustBeNamed.isEmpty()) {
            write(now);
            problem("has a new golden file: " + diff.counts() + "." + lines(diff) + "\n  Look at it, and run again.");
            return GoldenStatus.UPDATED;
        }
        if (isClean || settings.update()) {
            problem("differs from its golden file: " + diff.counts() + "." + lines(diff)
                    + (old.get().sha256().equals(current.sha256())
                            ? ""
                            : "\n  The capture has changed since the file was written.")
                    + "\n  " + advice(obstacle, diff, mustBeNamed));
        }
        return GoldenStatus.DIFFERS;
    }

    private String advice(Optional<String> obstacle, GoldenDiff diff, String mustBeNamed) {
        if (obstacle.isPresent()) {
            return (settings.update() ? "Not updated: " : "It cannot be updated here: ") + obstacle.get() + ".";
        }
        String lines = diff.lost().stream()
                .map(entry -> Spot.of(entry.at()).toString())
                .collect(Collectors.joining(", "));
        String naming = mustBeNamed.isEmpty()
                ? ""
                : "This would LOSE " + (diff.lost().size() == 1 ? "the finding at " : "the findings at ") + lines
                        + ", so " + (diff.lost().size() == 1 ? "it" : "each") + " must be named: "
                        + GoldenSettings.LOSE + mustBeNamed;
        if (settings.update()) {
            return "Not updated. " + naming;
        }
        return "If intended: " + GoldenSettings.UPDATE + (naming.isEmpty() ? "" : ". " + naming);
    }

    private static String lines(GoldenDiff diff) {
        return diff.lines().stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }

    /** Why nothing may be written. */
    private Optional<String> obstacle() {
        List<String> obstacles = new ArrayList<>();
        if (settings.isCi()) {
            obstacles.add("the variable CI is set, and a build server only reads golden files");
        }
        if (home.isEmpty()) {
            obstacles.add("the cases are in a jar");
        } else if (home.get().sources().isEmpty()) {
            obstacles.add("it is not known where the originals of the cases are");
        }
        if (!isClean) {
            obstacles.add("the other problems of the case come first");
        }
        return obstacles.stream().findFirst();
    }

    private void write(String text) {
        Path to = home.flatMap(CaseHome::sources).orElseThrow().resolve(file.name());
        try {
            Files.write(to, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            problem("has a golden file that cannot be written: " + e.getClass().getSimpleName() + ".");
        }
    }

    private Optional<String> proposal(String text) {
        Optional<Path> build = home.flatMap(CaseHome::build);
        if (build.isEmpty()) {
            return Optional.empty();
        }
        Path to = build.get().resolve("signet").resolve(file.name());
        try {
            Files.createDirectories(to.resolveSibling(""));
            Files.write(to, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
        return home.flatMap(known -> known.shown(to))
                .map(shown ->
                        "no golden file yet; the one to be is " + shown + ", accept it with " + GoldenSettings.UPDATE);
    }

    private void problem(String what) {
        file.problems().add(new CaseProblem(Kind.GOLDEN, file.name(), 0, caseName + " " + what));
    }
}
