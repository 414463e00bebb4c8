package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Maven coordinates in the README are those that this build makes. */
final class DocumentedCoordinatesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*"
            + "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>\\s*</dependency>");
    private static final Pattern BOM =
            Pattern.compile("<groupId>io.signet</groupId>\\s*<artifactId>signet-bom</artifactId>\\s*<version>([^<]+)<");

    @Test
    void names_an_artifact_of_the_bom_in_its_version() throws IOException {
        Matcher documented = DEPENDENCY.matcher(Files.readString(Path.of("../README.md")));
        String bom = Files.readString(Path.of("../bom/pom.xml"));
        Matcher version = BOM.matcher(bom);

        assertThat(documented.find()).isTrue();
        assertThat(version.find()).isTrue();
        assertThat(documented.group(1)).isEqualTo("io.signet");
        assertThat(bom).contains("<artifactId>" + documented.group(2) + "</artifactId>");
        assertThat(documented.group(3)).isEqualTo(version.group(1));
    }
}
