package io.signet.testkit.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where the files of cases come from and where new ones go: tests read copies in the build directory, and people keep the
 * originals beside their sources.
 *
 * @param project the directory of the project; empty when the cases are in none
 * @param sources the directory of the originals; empty when it is not known
 * @param build the build directory; empty when there is none
 */
record CaseHome(Optional<Path> project, Optional<Path> sources, Optional<Path> build) {

    private record Copy(String of, String where) {}

    private static final List<Copy> MAVEN = List.of(
            new Copy("src/test/resources", "target/test-classes"), new Copy("src/main/resources", "target/classes"));
    private static final List<Copy> GRADLE = List.of(
            new Copy("src/test/resources", "build/resources/test"),
            new Copy("src/main/resources", "build/resources/main"));

    /** Of a directory of cases, wherever it is. */
    static CaseHome of(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        for (Path above = root.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("pom.xml"))) {
                return in(above, root, MAVEN, "target");
            }
            if (Files.exists(above.resolve("build.gradle")) || Files.exists(above.resolve("build.gradle.kts"))) {
                return in(above, root, GRADLE, "build");
            }
        }
        return new CaseHome(Optional.empty(), Optional.of(root), Optional.empty());
    }

    private static CaseHome in(Path project, Path root, List<Copy> copies, String build) {
        Path buildDirectory = project.resolve(build);
        return new CaseHome(
                Optional.of(project), sources(project, root, copies, buildDirectory), Optional.of(buildDirectory));
    }

    private static Optional<Path> sources(Path project, Path root, List<Copy> copies, Path build) {
        for (Copy copy : copies) {
            Path where = project.resolve(copy.where());
            if (root.startsWith(where)) {
                return Optional.of(project.resolve(copy.of()).resolve(where.relativize(root)))
                        .filter(Files::isDirectory);
            }
        }
        return root.startsWith(build) ? Optional.empty() : Optional.of(root);
    }

    /** How to call a file in messages: from the project's directory, never from the machine's. */
    Optional<String> shown(Path file) {
        return project.filter(file::startsWith)
                .map(top -> StreamSupport.stream(top.relativize(file).spliterator(), false)
                        .map(Path::toString)
                        .collect(Collectors.joining("/")));
    }
}
