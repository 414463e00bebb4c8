package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {

    @Test
    void the_loader_finds_it_once_and_has_no_complaint() {
        SignatureLoader.Loaded loaded = SignatureLoader.load(DroppedExecutable.class.getClassLoader());

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.signatures()).singleElement().isInstanceOf(DroppedExecutable.class);
    }

    @Test
    void each_load_makes_a_new_instance() {
        ClassLoader classLoader = DroppedExecutable.class.getClassLoader();

        assertThat(SignatureLoader.load(classLoader).signatures().get(0))
                .isNotSameAs(SignatureLoader.load(classLoader).signatures().get(0));
    }

    @Test
    void on_the_class_path_its_services_file_names_the_same_class() throws IOException {
        try (InputStream services =
                DroppedExecutable.class.getResourceAsStream("/META-INF/services/" + Signature.class.getName())) {
            assertThat(new String(services.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly(DroppedExecutable.class.getName());
        }
    }
}
