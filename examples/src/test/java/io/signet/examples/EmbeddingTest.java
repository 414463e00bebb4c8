package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class EmbeddingTest {

    private static final Path CAPTURE = Path.of("captures/dropped-executables.jsonl");

    @Test
    void alerts_on_every_dropped_executable_of_a_real_capture() throws IOException {
        Embedding embedding = new Embedding();

        embedding.run(CAPTURE);

        assertThat(embedding.alerts()).hasSize(102).startsWith(CAPTURE + ":175 New executable dropped: /tmp/updater");
        assertThat(embedding.issues()).isEmpty();
    }
}
