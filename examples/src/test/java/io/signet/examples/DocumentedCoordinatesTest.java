package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Maven coordinates in README and guide are those that this build makes, and those that it uses itself. */
final class DocumentedCoordinatesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*"
            + "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PLUGIN =
            Pattern.compile("<plugin>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern BOM =
            Pattern.compile("<groupId>io.signet</groupId>\\s*<artifactId>signet-bom</artifactId>\\s*<version>([^<]+)<");
    private static final Path GUIDE = Path.of("../docs/writing-signatures.md");

    private record Coordinates(String group, String artifact, String version) {}

    private static List<Coordinates> dependencies(Path document) throws IOException {
        List<Coordinates> documented = new ArrayList<>();
        Matcher matcher = DEPENDENCY.matcher(Files.readString(document));
        while (matcher.find()) {
            documented.add(new Coordinates(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return documented;
    }

    private static void assertAreOfThisBuild(List<Coordinates> documented) throws IOException {
        String bom = Files.readString(Path.of("../bom/pom.xml"));
        Matcher version = BOM.matcher(bom);

        assertThat(version.find()).isTrue();
        assertThat(documented).isNotEmpty().allSatisfy(one -> {
            assertThat(bom).contains("<artifactId>" + one.artifact() + "</artifactId>");
            assertThat(one.version()).isEqualTo(version.group(1));
        });
    }

    @Test
    void the_readme_names_an_artifact_of_the_bom_in_its_version() throws IOException {
        List<Coordinates> documented = dependencies(Path.of("../README.md"));

        assertThat(documented).extracting(Coordinates::group).containsOnly("io.signet");
        assertAreOfThisBuild(documented);
    }

    @Test
    void the_guide_names_artifacts_of_the_bom_in_its_version() throws IOException {
        assertAreOfThisBuild(dependencies(GUIDE).stream()
                .filter(one -> one.group().equals("io.signet"))
                .toList());
    }

    @Test
    void the_guide_tests_with_what_this_build_tests_with() throws IOException {
        String parent = Files.readString(Path.of("../pom.xml"));
        List<Coordinates> others = dependencies(GUIDE).stream()
                .filter(one -> !one.group().equals("io.signet"))
                .toList();

        assertThat(others).extracting(Coordinates::artifact).containsExactly("junit-jupiter", "assertj-core");
        assertThat(parent)
                .contains(
                        "<junit.version>" + others.get(0).version() + "<",
                        "<assertj.version>" + others.get(1).version() + "<");
    }

    @Test
    void the_guide_builds_with_the_plugins_of_this_build() throws IOException {
        String parent = Files.readString(Path.of("../pom.xml")).replaceAll("\\s+", "");
        Matcher plugin = PLUGIN.matcher(Files.readString(GUIDE));
        List<String> found = new ArrayList<>();
        while (plugin.find()) {
            found.add("<artifactId>" + plugin.group(1) + "</artifactId><version>" + plugin.group(2) + "</version>");
        }

        assertThat(found).hasSize(2);
        assertThat(parent).contains(found);
    }
}
