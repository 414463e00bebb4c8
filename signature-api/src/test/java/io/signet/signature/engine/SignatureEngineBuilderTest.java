package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.SignatureMetadata;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignatureEngineBuilderTest {

    private interface Containers extends DataSource {
        String image(String id);
    }

    private interface Other extends DataSource {}

    private static final DataSourceKey<Containers> CONTAINERS =
            new DataSourceKey<>("tracee", "containers", Containers.class);
    private static final Containers SOURCE = id -> "image of " + id;

    @Test
    void keeps_the_order_in_which_signatures_were_added() {
        try (SignatureEngine engine = SignatureEngine.builder()
                .add(Probe.of("c"))
                .addAll(List.of(Probe.of("b"), Probe.of("a")))
                .build()) {
            assertThat(engine.signatures()).extracting(SignatureMetadata::id).containsExactly("c", "b", "a");
        }
    }

    @Test
    void hands_data_sources_to_signatures() {
        Probe probe = Probe.of("a").requiring(CONTAINERS);
        try (SignatureEngine engine = SignatureEngine.builder()
                .dataSource(CONTAINERS, SOURCE)
                .add(probe)
                .build()) {
            assertThat(probe.context.dataSource(CONTAINERS)).containsSame(SOURCE);
            assertThat(probe.context.dataSource(new DataSourceKey<>("tracee", "dns", Other.class)))
                    .isEmpty();
            assertThat(probe.context.dataSource(new DataSourceKey<>("tracee", "containers", Other.class)))
                    .isEmpty();
            assertThat(engine.signatures()).hasSize(1);
        }
    }

    @Test
    void refuses_a_data_source_twice_also_under_another_type() {
        SignatureEngineBuilder builder = SignatureEngine.builder().dataSource(CONTAINERS, SOURCE);

        assertThatThrownBy(() -> builder.dataSource(CONTAINERS, SOURCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data source tracee/containers is already registered");
        assertThatThrownBy(() ->
                        builder.dataSource(new DataSourceKey<>("tracee", "containers", Other.class), new Other() {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_data_sources_of_one_id_from_two_namespaces() {
        Probe probe = Probe.of("a");
        DataSourceKey<Containers> ours = new DataSourceKey<>("ours", "containers", Containers.class);
        Containers another = id -> "another";

        SignatureEngine.builder()
                .dataSource(CONTAINERS, SOURCE)
                .dataSource(ours, another)
                .add(probe)
                .build()
                .close();

        assertThat(probe.context.dataSource(CONTAINERS)).containsSame(SOURCE);
        assertThat(probe.context.dataSource(ours)).containsSame(another);
    }

    @Test
    void hands_the_clock_to_signatures() {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        Probe probe = Probe.of("a");

        SignatureEngine.builder()
                .clock(InstantSource.fixed(noon))
                .add(probe)
                .build()
                .close();

        assertThat(probe.context.clock().instant()).isEqualTo(noon);
    }

    @Test
    void uses_the_clock_of_the_system_unless_told_otherwise() {
        Probe probe = Probe.of("a");

        SignatureEngine.builder().add(probe).build().close();

        assertThat(probe.context.clock()).isEqualTo(InstantSource.system());
    }

    @Test
    void builds_once() {
        SignatureEngineBuilder builder = SignatureEngine.builder();
        builder.build().close();

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("build() was called before: signatures cannot be shared between engines");
    }

    @Test
    void refuses_null() {
        SignatureEngineBuilder builder = SignatureEngine.builder();

        assertThatThrownBy(() -> builder.add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.addAll(Arrays.asList(Probe.of("a"), null)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.dataSource(null, SOURCE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("key");
        assertThatThrownBy(() -> builder.dataSource(CONTAINERS, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("source");
        assertThatThrownBy(() -> builder.clock(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.onFailure(null)).isInstanceOf(NullPointerException.class);
    }
}
