package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EventBuilderTest {

    @Test
    void a_name_makes_a_legal_event() {
        Event event = Event.builder("magic_write").build();

        assertThat(event.name()).isEqualTo("magic_write");
        assertThat(event.source()).isEqualTo("tracee");
        assertThat(event.origin()).isEqualTo(Origin.HOST);
        assertThat(event.arguments()).isEmpty();
        assertThat(event).hasToString("magic_write (tracee, host)");
    }

    static Stream<Arguments> origins() {
        return Stream.of(
                Arguments.of(ContainerInfo.absent(), Origin.HOST),
                Arguments.of(ContainerInfo.builder().id("c").build(), Origin.CONTAINER_INIT),
                Arguments.of(ContainerInfo.builder().id("c").started(false).build(), Origin.CONTAINER_INIT),
                Arguments.of(ContainerInfo.builder().id("c").started(true).build(), Origin.CONTAINER),
                Arguments.of(ContainerInfo.builder().started(true).build(), Origin.CONTAINER),
                Arguments.of(ContainerInfo.builder().headerId("c").build(), Origin.HOST));
    }

    @ParameterizedTest
    @MethodSource("origins")
    void the_origin_follows_from_the_container(ContainerInfo container, Origin origin) {
        assertThat(Event.builder("e").container(container).build().origin()).isEqualTo(origin);
    }

    @Test
    void a_given_origin_wins_over_the_container() {
        ContainerInfo started = ContainerInfo.builder().id("c").started(true).build();

        assertThat(Event.builder("e")
                        .origin(Origin.HOST)
                        .container(started)
                        .build()
                        .origin())
                .isEqualTo(Origin.HOST);
    }

    @Test
    void what_is_given_is_copied() {
        List<String> policies = new ArrayList<>(List.of("p"));
        List<Long> addresses = new ArrayList<>(List.of(1L));
        EventBuilder builder = Event.builder("e").matchedPolicies(policies).stackAddresses(addresses);
        Event event = builder.argument(ArgKey.string("a"), "x").build();
        policies.clear();
        addresses.clear();
        builder.argument(ArgKey.string("b"), "y");

        assertThat(event.matchedPolicies()).contains(List.of("p"));
        assertThat(event.stackAddresses()).contains(List.of(1L));
        assertThat(event.arguments()).hasSize(1);
    }

    @Test
    void may_build_more_than_once() {
        EventBuilder builder = Event.builder("e").argument(ArgKey.signed("a"), 1L);
        Event first = builder.build();
        Event second = builder.argument(ArgKey.signed("b"), 2L).build();

        assertThat(first.arguments()).extracting(RawArgument::name).containsExactly("a");
        assertThat(second.arguments()).extracting(RawArgument::name).containsExactly("a", "b");
    }

    @Test
    void empty_text_stays_absent() {
        Event event = Event.builder("").hostName("").syscall("").build();

        assertThat(event.name()).isEmpty();
        assertThat(event.hostName()).isEmpty();
        assertThat(event.syscall()).isEmpty();
    }

    @Test
    void the_context_of_an_event_is_where_it_happened_and_not_what_it_is() {
        Event full = Event.builder("e")
                .source("s")
                .origin(Origin.CONTAINER)
                .time(EventTime.epoch(1))
                .threadStartTime(EventTime.relative(2))
                .process(ProcessInfo.builder().pid(3).build())
                .container(ContainerInfo.builder().id("4").build())
                .kubernetes(KubernetesInfo.builder().podName("5").build())
                .eventId(6)
                .hostName("7")
                .processorId(8)
                .cgroupId(9)
                .returnValue(10)
                .syscall("11")
                .compat(true)
                .argsNum(12)
                .matchedPolicies(List.of("13"))
                .stackAddresses(List.of(14L))
                .finding(FindingInfo.builder().build())
                .argument(RawArgument.of("a", 15))
                .build();
        Event other = Event.builder("f").contextOf(full).build();
        Event expected = Event.builder("f")
                .source("s")
                .origin(Origin.CONTAINER)
                .time(EventTime.epoch(1))
                .threadStartTime(EventTime.relative(2))
                .process(ProcessInfo.builder().pid(3).build())
                .container(ContainerInfo.builder().id("4").build())
                .kubernetes(KubernetesInfo.builder().podName("5").build())
                .hostName("7")
                .processorId(8)
                .cgroupId(9)
                .returnValue(10)
                .syscall("11")
                .compat(true)
                .stackAddresses(List.of(14L))
                .build();

        assertThat(other.hasSameContentAs(expected)).isTrue();
    }

    @Test
    void null_is_refused_at_once() {
        EventBuilder builder = Event.builder("e");

        assertThatThrownBy(() -> Event.builder(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> builder.source(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("source");
        assertThatThrownBy(() -> builder.origin(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("origin");
        assertThatThrownBy(() -> builder.argument(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.process(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.container(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.kubernetes(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.time(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.hostName(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.matchedPolicies(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.finding(null)).isInstanceOf(NullPointerException.class);
    }
}
