package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DataSourceKeyTest {

    private interface Containers extends DataSource {}

    private interface Processes extends DataSource {}

    private static final DataSourceKey<Containers> KEY = new DataSourceKey<>("tracee", "containers", Containers.class);

    @Test
    void compares_by_namespace_id_and_type() {
        assertThat(KEY)
                .isEqualTo(new DataSourceKey<>("tracee", "containers", Containers.class))
                .isNotEqualTo(new DataSourceKey<>("ours", "containers", Containers.class))
                .isNotEqualTo(new DataSourceKey<>("tracee", "dns", Containers.class))
                .isNotEqualTo(new DataSourceKey<>("tracee", "containers", Processes.class));
    }

    @Test
    void its_text_is_namespace_and_id_escaped() {
        assertThat(KEY).hasToString("tracee/containers");
        assertThat(new DataSourceKey<>("a\n", "\u001b", Containers.class)).hasToString("a\\n/\\u001b");
    }

    @Test
    void refuses_null() {
        assertThatThrownBy(() -> new DataSourceKey<>(null, "containers", Containers.class))
                .hasMessage("namespace");
        assertThatThrownBy(() -> new DataSourceKey<>("tracee", null, Containers.class))
                .hasMessage("id");
        assertThatThrownBy(() -> new DataSourceKey<Containers>("tracee", "containers", null))
                .hasMessage("type");
    }

    @Test
    void a_data_source_is_of_version_1_unless_it_says_otherwise() {
        assertThat(new Containers() {}.version()).isEqualTo(1);
    }
}
