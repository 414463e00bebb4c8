package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The four types that carry parts of an event: {@code ProcessInfo}, {@code ContainerInfo} and so on. */
final class InfoTypesTest {

    static Stream<Arguments> process() {
        return Stream.of(
                field("pid", b -> b.pid(1), ProcessInfo::pid),
                field("tid", b -> b.tid(1), ProcessInfo::tid),
                field("parentPid", b -> b.parentPid(1), ProcessInfo::parentPid),
                field("hostPid", b -> b.hostPid(1), ProcessInfo::hostPid),
                field("hostTid", b -> b.hostTid(1), ProcessInfo::hostTid),
                field("hostParentPid", b -> b.hostParentPid(1), ProcessInfo::hostParentPid),
                field("userId", b -> b.userId(1), ProcessInfo::userId),
                field("mountNamespace", b -> b.mountNamespace(1), ProcessInfo::mountNamespace),
                field("pidNamespace", b -> b.pidNamespace(1), ProcessInfo::pidNamespace),
                field("threadEntityId", b -> b.threadEntityId(1), ProcessInfo::threadEntityId),
                field("processEntityId", b -> b.processEntityId(1), ProcessInfo::processEntityId),
                field("parentEntityId", b -> b.parentEntityId(1), ProcessInfo::parentEntityId),
                field("name", b -> b.name("1"), ProcessInfo::name),
                field("executablePath", b -> b.executablePath("1"), ProcessInfo::executablePath));
    }

    private static Arguments field(
            String name, Consumer<ProcessInfo.Builder> setter, Function<ProcessInfo, Object> getter) {
        return Arguments.of(name, setter, getter);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("process")
    void a_field_of_a_process_is_its_own(
            String name, Consumer<ProcessInfo.Builder> setter, Function<ProcessInfo, Object> getter) {
        ProcessInfo.Builder builder = ProcessInfo.builder();
        setter.accept(builder);
        ProcessInfo info = builder.build();
        List<Object> answers = process()
                .map(arguments -> (Function<?, ?>) arguments.get()[2])
                .map(other -> ((Function<ProcessInfo, Object>) other).apply(info))
                .toList();

        assertThat(getter.apply(info).toString()).contains("[1]");
        assertThat(answers)
                .filteredOn(answer -> answer.toString().contains("1"))
                .hasSize(1);
        assertThat(info).isNotEqualTo(ProcessInfo.absent()).isNotEqualTo(name);
    }

    @Test
    void all_of_a_process_is_absent_at_first() {
        assertThat(process()
                        .map(arguments -> (Function<?, ?>) arguments.get()[2])
                        .map(getter -> ((Function<ProcessInfo, Object>) getter).apply(ProcessInfo.absent())))
                .allMatch(answer -> answer.toString().endsWith(".empty"));
        assertThat(ProcessInfo.builder().build())
                .isEqualTo(ProcessInfo.absent())
                .hasSameHashCodeAs(ProcessInfo.absent());
    }

    @Test
    void zero_is_not_absent_and_empty_text_is() {
        ProcessInfo info =
                ProcessInfo.builder().pid(0).name("").executablePath("").build();

        assertThat(info.pid()).hasValue(0);
        assertThat(info.name()).isEmpty();
        assertThat(info.executablePath()).isEmpty();
        assertThat(info).isNotEqualTo(ProcessInfo.absent());
    }

    @Test
    void a_container_has_its_id_in_two_places() {
        ContainerInfo both = ContainerInfo.builder().id("a").build();
        ContainerInfo nested =
                ContainerInfo.builder().headerId("").nestedId("b").build();
        ContainerInfo differing =
                ContainerInfo.builder().headerId("a").nestedId("b").build();

        assertThat(both.headerId()).contains("a");
        assertThat(both.nestedId()).contains("a");
        assertThat(nested.id()).contains("b");
        assertThat(nested.headerId()).isEmpty();
        assertThat(differing.id()).contains("a");
        assertThat(differing).isNotEqualTo(both);
    }

    @Test
    void a_container_carries_what_is_known_of_it() {
        ContainerInfo info = ContainerInfo.builder()
                .id("i")
                .name("n")
                .image("g")
                .imageDigest("d")
                .started(false)
                .build();

        assertThat(List.of(info.id(), info.name(), info.image(), info.imageDigest())
                        .toString())
                .isEqualTo("[Optional[i], Optional[n], Optional[g], Optional[d]]");
        assertThat(info.started()).contains(false);
        assertThat(info)
                .isEqualTo(ContainerInfo.builder()
                        .id("i")
                        .name("n")
                        .image("g")
                        .imageDigest("d")
                        .started(false)
                        .build())
                .isNotEqualTo(ContainerInfo.builder()
                        .id("i")
                        .name("n")
                        .image("g")
                        .imageDigest("d")
                        .build());
        assertThat(ContainerInfo.builder()
                        .id("")
                        .name("")
                        .image("")
                        .imageDigest("")
                        .build())
                .isEqualTo(ContainerInfo.absent())
                .hasSameHashCodeAs(ContainerInfo.absent());
    }

    @Test
    void a_pod_carries_what_is_known_of_it() {
        KubernetesInfo info = KubernetesInfo.builder()
                .podName("n")
                .podNamespace("s")
                .podUid("u")
                .podSandbox(true)
                .build();

        assertThat(List.of(info.podName(), info.podNamespace(), info.podUid()).toString())
                .isEqualTo("[Optional[n], Optional[s], Optional[u]]");
        assertThat(info.podSandbox()).contains(true);
        assertThat(info).isNotEqualTo(KubernetesInfo.builder().podName("n").build());
        assertThat(KubernetesInfo.builder()
                        .podName("")
                        .podNamespace("")
                        .podUid("")
                        .build())
                .isEqualTo(KubernetesInfo.absent())
                .hasSameHashCodeAs(KubernetesInfo.absent());
    }

    @Test
    void text_must_not_be_null() {
        assertThatThrownBy(() -> ProcessInfo.builder().name(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> ContainerInfo.builder().image(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("image");
        assertThatThrownBy(() -> KubernetesInfo.builder().podUid(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("podUid");
    }

    private static FindingInfo.Builder finding() {
        return FindingInfo.builder()
                .signatureId("TRC-1022")
                .signatureName("New executable dropped")
                .version("1")
                .description("d")
                .tags(List.of("linux"))
                .severity(2)
                .category("defense-evasion")
                .technique("Masquerading")
                .techniqueId("T1036")
                .property("b", 1)
                .property("a", List.of("x"))
                .detectedFrom(Event.builder("magic_write").eventId(727).build());
    }

    @Test
    void a_finding_carries_metadata_and_its_source() {
        FindingInfo info = finding().build();

        assertThat(info.signatureId()).contains("TRC-1022");
        assertThat(info.signatureName()).contains("New executable dropped");
        assertThat(info.version()).contains("1");
        assertThat(info.description()).contains("d");
        assertThat(info.tags()).contains(List.of("linux"));
        assertThat(info.severity()).hasValue(2);
        assertThat(info.category()).contains("defense-evasion");
        assertThat(info.technique()).contains("Masquerading");
        assertThat(info.techniqueId()).contains("T1036");
        assertThat(info.properties().toString()).isEqualTo("{a=[x], b=1}");
        assertThat(info.properties()).isEqualTo(Map.of("a", List.of("x"), "b", 1L));
        assertThat(info.detectedFrom().orElseThrow().name()).isEqualTo("magic_write");
    }

    @Test
    void findings_are_equal_by_all_they_say() {
        FindingInfo info = finding().build();

        assertThat(finding().build()).isEqualTo(info).hasSameHashCodeAs(info);
        assertThat(List.of(
                        finding().signatureId("x").build(),
                        finding().signatureName("x").build(),
                        finding().version("x").build(),
                        finding().description("x").build(),
                        finding().tags(List.of()).build(),
                        finding().severity(3).build(),
                        finding().category("x").build(),
                        finding().technique("x").build(),
                        finding().techniqueId("x").build(),
                        finding().property("c", 1).build(),
                        finding().detectedFrom(Event.builder("x").build()).build(),
                        FindingInfo.builder().build()))
                .doesNotContain(info);
    }

    @Test
    void a_finding_copies_what_it_is_given() {
        List<String> tags = new ArrayList<>(List.of("t"));
        FindingInfo.Builder builder = FindingInfo.builder().tags(tags).property("k", 1);
        FindingInfo info = builder.build();
        tags.clear();
        builder.property("l", 2);

        assertThat(info.tags()).contains(List.of("t"));
        assertThat(info.properties()).containsOnlyKeys("k");
        assertThatThrownBy(() -> builder.property("k", new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
