package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.AttackReference;
import io.signet.signature.EventSelector;
import io.signet.signature.Severity;
import io.signet.signature.SignatureMetadata;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who the signature says it is, against Tracee's source as its golden findings show it. */
final class DroppedExecutableMetadataTest {

    private static final SignatureMetadata METADATA = new DroppedExecutable().metadata();

    /** The metadata that v0.24.1 prints with every finding. */
    private static Map<String, String> printed() {
        GoldenLine line = GoldenLine.of("trc1022-v0.24").get(0);
        return RawJson.members(RawJson.members(line.finding().orElseThrow()).get("metadata"));
    }

    private static Map<String, String> printedProperties() {
        return RawJson.members(printed().get("Properties"));
    }

    @Test
    void has_the_identity_of_the_issue() {
        assertThat(METADATA.id()).isEqualTo("TRC-1022");
        assertThat(METADATA.version()).isEqualTo("1");
        assertThat(METADATA.name()).isEqualTo("New executable dropped");
        assertThat(METADATA.eventName()).isEqualTo("dropped_executable");
    }

    @Test
    void has_version_and_description_of_tracees_own_findings() {
        assertThat(RawJson.text(printed(), "Version")).contains(METADATA.version());
        assertThat(RawJson.text(printed(), "Description")).contains(METADATA.description());
    }

    @Test
    void has_no_tags_which_is_not_an_empty_list() {
        assertThat(printed()).containsEntry("Tags", "null");
        assertThat(METADATA.tags()).isEmpty();
    }

    @Test
    void has_severity_and_attack_reference() {
        assertThat(METADATA.severity()).contains(Severity.MEDIUM);
        assertThat(Severity.MEDIUM.number()).isEqualTo(2);
        assertThat(METADATA.attack())
                .contains(AttackReference.technique("T1036", "Masquerading")
                        .tactic("defense-evasion")
                        .stixId("attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0")
                        .build());
    }

    /** Tracee adds the two that begin with signature when it prints a finding. */
    @Test
    void has_the_properties_of_tracees_own_findings() {
        Map<String, String> printed = printedProperties();
        assertThat(RawJson.text(printed.remove("signatureID"))).isEqualTo(METADATA.id());
        assertThat(RawJson.text(printed.remove("signatureName"))).isEqualTo(METADATA.name());

        assertThat(METADATA.properties().keySet()).containsExactlyInAnyOrderElementsOf(printed.keySet());
        assertThat(METADATA.properties())
                .allSatisfy((key, value) -> assertThat(json(value)).isEqualTo(printed.get(key)));
    }

    private static String json(Object value) {
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    @Test
    void v0_9_selects_magic_write_wherever_it_happens() {
        assertThat(DroppedExecutable.as(TraceeProfile.V0_9).selectors())
                .containsExactly(EventSelector.of(Event.TRACEE, "magic_write"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "V0_9")
    void every_other_profile_selects_magic_write_in_started_containers(TraceeProfile profile) {
        assertThat(DroppedExecutable.as(profile).selectors())
                .containsExactly(EventSelector.of(Event.TRACEE, "magic_write").from(Origin.CONTAINER));
    }

    @ParameterizedTest
    @EnumSource
    void every_profile_is_the_same_signature(TraceeProfile profile) {
        assertThat(DroppedExecutable.as(profile).metadata()).isEqualTo(METADATA);
    }

    @Test
    void metadata_and_selectors_are_computed_once() {
        DroppedExecutable signature = new DroppedExecutable();

        assertThat(signature.metadata()).isSameAs(new DroppedExecutable().metadata());
        assertThat(signature.selectors()).isSameAs(signature.selectors());
    }
}
