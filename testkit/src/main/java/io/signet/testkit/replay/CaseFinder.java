package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cases of a store. A file that belongs to none becomes a case that fails: nothing is passed over in silence. */
final class CaseFinder {

    private final CaseStore store;
    private final ClassLoader loader;
    private final List<String> files;

    CaseFinder(CaseStore store, ClassLoader loader) throws IOException {
        this.store = store;
        this.loader = loader;
        files = store.files();
    }

    List<ReplayCase> cases() throws IOException {
        List<ReplayCase> cases = new ArrayList<>();
        for (String file : files) {
            find(file).ifPresent(cases::add);
        }
        return cases;
    }

    private Optional<ReplayCase> find(String file) throws IOException {
        List<String> parts = List.of(file.split("/"));
        String name = parts.get(parts.size() - 1);
        if (isForPeople(name)) {
            return Optional.empty();
        }
        if (parts.get(0).equals(CaseFiles.CAPTURES)) {
            return orphanedProvenance(file);
        }
        boolean isExpectation = name.endsWith(CaseFiles.EXPECT);
        boolean isGolden = name.endsWith(CaseFiles.GOLDEN);
        if (parts.size() != 2) {
            return isExpectation || isGolden
                    ? Optional.of(orphan(
                            file,
                            "it must be in the directory of its signature, such as trc-1022/" + EscapedText.of(name)))
                    : Optional.empty();
        }
        if (isExpectation) {
            CaseFiles ofCase = new CaseFiles(store, parts.get(0), without(name, CaseFiles.EXPECT));
            return Optional.of(ReplayCase.of(ofCase, files, loader));
        }
        return isGolden ? orphanedGolden(file) : Optional.of(stray(file, name));
    }

    private static boolean isForPeople(String name) {
        return name.startsWith(".") || name.endsWith(".md");
    }

    private static String without(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }

    private Optional<ReplayCase> orphanedProvenance(String file) {
        if (!file.endsWith(CaseFiles.PROVENANCE)) {
            return Optional.empty();
        }
        String capture = without(file.substring(CaseFiles.CAPTURES.length() + 1), CaseFiles.PROVENANCE);
        List<String> captures = captures();
        return captures.contains(capture)
                ? Optional.empty()
                : Optional.of(orphan(
                        file,
                        "there is no capture " + Shown.text(capture) + " for it: " + Similar.hint(capture, captures)));
    }

    private List<String> captures() {
        return files.stream()
                .map(CaseFiles::captureName)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ReplayCase> orphanedGolden(String file) {
        String caseName = without(file, CaseFiles.GOLDEN);
        if (files.contains(caseName + CaseFiles.EXPECT)) {
            return Optional.empty();
        }
        String directory = caseName.substring(0, caseName.indexOf('/') + 1);
        List<String> withoutGolden = files.stream()
                .filter(other -> other.startsWith(directory) && other.endsWith(CaseFiles.EXPECT))
                .map(other -> without(other, CaseFiles.EXPECT))
                .filter(other -> !files.contains(other + CaseFiles.GOLDEN))
                .toList();
        String rename = withoutGolden.isEmpty()
                ? ""
                : "; if the case was renamed, rename it to "
                        + EscapedText.of(Similar.to(caseName, withoutGolden).orElse(withoutGolden.get(0)))
                        + CaseFiles.GOLDEN;
        return Optional.of(
                orphan(file, "there is no " + EscapedText.of(caseName) + CaseFiles.EXPECT + " for it" + rename));
    }

    private ReplayCase stray(String file, String name) {
        return orphan(
                file,
                "it is neither an expectation (*" + CaseFiles.EXPECT + ") nor a golden file (*" + CaseFiles.GOLDEN
                        + "), so " + Shown.text(name) + " is no case");
    }

    private ReplayCase orphan(String file, String what) {
        List<CaseProblem> problems = new ArrayList<>();
        new CaseFile(file, problems).problem(Kind.ORPHAN, 0, what);
        int slash = file.indexOf('/');
        CaseFiles ofCase = new CaseFiles(store, slash < 0 ? "" : file.substring(0, slash), file.substring(slash + 1));
        return ReplayCase.broken(ofCase, problems);
    }
}
