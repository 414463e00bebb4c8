package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {

    private static final ModuleDescriptor MODULE =
            DroppedExecutable.class.getModule().getDescriptor();

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
    void as_a_module_it_provides_the_signature() {
        assertThat(MODULE.name()).isEqualTo("io.signet.signature.trc1022");
        assertThat(MODULE.provides()).singleElement().satisfies(provided -> {
            assertThat(provided.service()).isEqualTo(Signature.class.getName());
            assertThat(provided.providers()).containsExactly(DroppedExecutable.class.getName());
        });
    }

    @Test
    void on_the_class_path_its_services_file_names_the_same_class() throws IOException {
        try (InputStream services =
                DroppedExecutable.class.getResourceAsStream("/META-INF/services/" + Signature.class.getName())) {
            assertThat(new String(services.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly(DroppedExecutable.class.getName());
        }
    }

    @Test
    void it_needs_nothing_but_the_signature_api() {
        assertThat(MODULE.requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsAll(List.of("java.base", "io.signet.signature"))
                .isSubsetOf("java.base", "io.signet.signature", "org.jspecify");
    }
}
