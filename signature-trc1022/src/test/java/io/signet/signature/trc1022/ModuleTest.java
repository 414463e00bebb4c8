package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Signature;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModuleTest {

    private static final ModuleDescriptor MODULE =
            DroppedExecutable.class.getModule().getDescriptor();

    @Test
    void it_provides_the_signature() {
        assertThat(MODULE.name()).isEqualTo("io.signet.signature.trc1022");
        assertThat(MODULE.provides()).singleElement().satisfies(provided -> {
            assertThat(provided.service()).isEqualTo(Signature.class.getName());
            assertThat(provided.providers()).containsExactly(DroppedExecutable.class.getName());
        });
    }

    @Test
    void it_needs_nothing_but_the_signature_api() {
        assertThat(MODULE.requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsAll(List.of("java.base", "io.signet.signature"))
                .isSubsetOf("java.base", "io.signet.signature", "org.jspecify");
    }
}
