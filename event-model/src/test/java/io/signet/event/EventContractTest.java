package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.json.EventDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every implementation of {@link Event} owes. */
final class EventContractTest {

    private static final String NAME = "e\u001b[31m\n";

    /** The least a host has to write to adapt rows of its own. */
    private static final class Row implements Event {

        private final List<RawArgument> arguments;

        Row(RawArgument... arguments) {
            this.arguments = List.of(arguments);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String source() {
            return "rows";
        }

        @Override
        public Origin origin() {
            return Origin.UNKNOWN;
        }

        @Override
        public List<RawArgument> arguments() {
            return arguments;
        }

        @Override
        public String toString() {
            return EventText.of(this);
        }
    }

    private static Event decoded(String document) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(document.getBytes(StandardCharsets.UTF_8), "x");
        assertThat(decoded.issues()).isEmpty();
        return decoded.events().get(0);
    }

    private static Event legacy() {
        return decoded(
                "{\"timestamp\":1763460000123456789,\"threadStartTime\":-5,\"processId\":1,"
                        + "\"eventName\":\"e\\u001b[31m\\n\",\"matchedPolicies\":[\"p\"],\"stackAddresses\":[1],"
                        + "\"container\":{\"id\":\"3f1c9e0a7b5d4c2e\"},\"metadata\":{\"Tags\":[\"t\"],"
                        + "\"Properties\":{\"k\":[1]}},\"args\":[{\"name\":\"a\",\"type\":\"string\",\"value\":\"x\"},"
                        + "{\"name\":\"b\",\"type\":\"u\",\"value\":[1,{\"k\":2}]},{\"name\":\"c\",\"type\":\"t\",\"value\":null}]}");
    }

    private static Event main() {
        return decoded("{\"timestamp\":\"2026-08-03T15:13:20.1Z\",\"name\":\"e\\u001b[31m\\n\","
                + "\"policies\":{\"matched\":[\"p\"]},\"workload\":{\"process\":{\"thread\":{\"user_stack_trace\":"
                + "{\"addresses\":[{\"address\":1}]}}},\"container\":{\"id\":\"3f1c9e0a7b5d4c2e\"}},"
                + "\"threat\":{\"properties\":{\"k\":\"v\"}},\"data\":[{\"name\":\"a\",\"str\":\"x\"},"
                + "{\"name\":\"b\",\"struct\":{\"k\":[1]}},{\"name\":\"c\",\"value\":null}]}");
    }

    private static Event built() {
        return Event.builder(NAME)
                .time(EventTime.epoch(1))
                .container(ContainerInfo.builder().id("3f1c9e0a7b5d4c2e").build())
                .matchedPolicies(List.of("p"))
                .stackAddresses(List.of(1L))
                .finding(FindingInfo.builder()
                        .tags(List.of("t"))
                        .property("k", List.of(1))
                        .build())
                .argument(RawArgument.of("a", "string", "x"))
                .argument(RawArgument.of("b", List.of(1, Map.of("k", 2))))
                .argument(RawArgument.ofNull("c", "t"))
                .build();
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("made by hand", built()),
                Arguments.of("read from v0.24", legacy()),
                Arguments.of("read from main", main()),
                Arguments.of(
                        "a row of a host's own",
                        new Row(
                                RawArgument.of("a", "string", "x"),
                                RawArgument.of("b", List.of(1)),
                                RawArgument.ofNull("c", "t"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void no_method_returns_null(String kind, Event event) throws ReflectiveOperationException {
        for (java.lang.reflect.Method method : Event.class.getMethods()) {
            if (method.getParameterCount() == 0 && !java.lang.reflect.Modifier.isStatic(method.getModifiers())) {
                assertThat(method.invoke(event)).as(method.getName()).isNotNull();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void lists_and_maps_cannot_be_changed(String kind, Event event) {
        List<Object> collections = new ArrayList<>(List.of(event.arguments()));
        event.arguments().forEach(argument -> argument.value().ifPresent(collections::add));
        event.matchedPolicies().ifPresent(collections::add);
        event.stackAddresses().ifPresent(collections::add);
        event.finding().ifPresent(finding -> {
            collections.add(finding.properties());
            finding.tags().ifPresent(collections::add);
        });
        for (Object collection : collections) {
            if (collection instanceof List<?> list) {
                assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (collection instanceof Map<?, ?> map) {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void text_is_one_harmless_line_with_the_name_and_without_values(String kind, Event event) {
        assertThat(event.toString()).startsWith("e\\u001b[31m\\n (").doesNotContain("\n", "\u001b", "x");
        assertThat(event.toString()).isEqualTo(EventText.of(event));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void equality_is_identity_and_content_is_compared_by_name(String kind, Event event) {
        assertThat(event).isEqualTo(event).isNotEqualTo(built());
        assertThat(event.hasSameContentAs(event)).isTrue();
        assertThat(event.hasSameContentAs(Event.builder(NAME).build())).isFalse();
        assertThatThrownBy(() -> event.hasSameContentAs(null)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_argument_is_found_null_or_absent(String kind, Event event) {
        assertThat(event.argument(ArgKey.string("a")).get()).isEqualTo("x");
        assertThat(event.argument(ArgKey.string("c")).presence()).isEqualTo(Argument.Presence.NULL);
        assertThat(event.argument(ArgKey.string("z")).presence()).isEqualTo(Argument.Presence.ABSENT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void a_copy_made_with_the_builder_has_the_same_content(String kind, Event event) {
        EventBuilder copy = Event.builder(event.name()).contextOf(event);
        event.arguments().forEach(copy::argument);
        event.argsNum().ifPresent(copy::argsNum);
        event.eventId().ifPresent(copy::eventId);
        event.matchedPolicies().ifPresent(copy::matchedPolicies);
        event.finding().ifPresent(copy::finding);

        assertThat(copy.build().hasSameContentAs(event)).isTrue();
        assertThat(event.hasSameContentAs(copy.build())).isTrue();
        assertThat(copy.returnValue(4711).build().hasSameContentAs(event)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void can_be_read_by_many_threads(String kind, Event event) throws Exception {
        Callable<List<Object>> reading = () -> List.of(
                event.process(),
                event.container(),
                event.arguments().stream().map(RawArgument::value).toList(),
                event.finding(),
                event.toString());
        List<Object> expected = reading.call();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Object>> answer : threads.invokeAll(java.util.Collections.nCopies(20, reading))) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everything_but_four_methods_defaults_to_absent() {
        Event row = new Row();

        assertThat(row.process()).isSameAs(ProcessInfo.absent());
        assertThat(row.container()).isSameAs(ContainerInfo.absent());
        assertThat(row.kubernetes()).isSameAs(KubernetesInfo.absent());
        assertThat(List.of(row.time(), row.threadStartTime(), row.hostName(), row.syscall(), row.compat()))
                .allMatch(java.util.Optional::isEmpty);
        assertThat(List.of(row.matchedPolicies(), row.stackAddresses(), row.finding()))
                .allMatch(java.util.Optional::isEmpty);
        assertThat(List.of(row.eventId(), row.processorId(), row.cgroupId(), row.returnValue(), row.argsNum()))
                .allMatch(java.util.OptionalLong::isEmpty);
    }

    @Test
    void the_same_event_of_two_dialects_has_the_same_header() {
        Event old = decoded("{\"timestamp\":1785770000000000000,\"eventName\":\"e\",\"contextFlags\":"
                + "{\"containerStarted\":true},\"containerId\":\"c\",\"container\":{\"id\":\"c\"},\"args\":[]}");
        Event now = decoded("{\"timestamp\":\"2026-08-03T15:13:20Z\",\"name\":\"e\",\"workload\":{\"container\":"
                + "{\"id\":\"c\",\"started\":true}}}");

        assertThat(now.hasSameContentAs(old)).isTrue();
    }

    @Test
    void a_difference_anywhere_is_a_difference() {
        EventBuilder plain = Event.builder("e");
        Event same = plain.build();
        List<Event> others = List.of(
                Event.builder("f").build(),
                Event.builder("e").source("s").build(),
                Event.builder("e").origin(Origin.CONTAINER).build(),
                Event.builder("e").time(EventTime.epoch(1)).build(),
                Event.builder("e").threadStartTime(EventTime.relative(1)).build(),
                Event.builder("e").process(ProcessInfo.builder().pid(1).build()).build(),
                Event.builder("e")
                        .container(ContainerInfo.builder().name("n").build())
                        .build(),
                Event.builder("e")
                        .kubernetes(KubernetesInfo.builder().podName("n").build())
                        .build(),
                Event.builder("e").eventId(0).build(),
                Event.builder("e").hostName("h").build(),
                Event.builder("e").processorId(0).build(),
                Event.builder("e").cgroupId(0).build(),
                Event.builder("e").returnValue(0).build(),
                Event.builder("e").syscall("s").build(),
                Event.builder("e").compat(false).build(),
                Event.builder("e").argsNum(0).build(),
                Event.builder("e").matchedPolicies(List.of()).build(),
                Event.builder("e").stackAddresses(List.of()).build(),
                Event.builder("e").finding(FindingInfo.builder().build()).build(),
                Event.builder("e").argument(RawArgument.of("a", 1)).build());

        assertThat(Event.builder("e").build().hasSameContentAs(same)).isTrue();
        assertThat(others).noneMatch(other -> other.hasSameContentAs(same) || same.hasSameContentAs(other));
    }

    @Test
    void arguments_are_compared_in_order_with_type_and_value_as_printed() {
        assertThat(same(RawArgument.of("a", "t", Bytes.of(0x7f)), RawArgument.of("a", "t", "fw==")))
                .isTrue();
        assertThat(same(RawArgument.of("a", "t", 3.0), RawArgument.of("a", "t", 3)))
                .isTrue();
        assertThat(same(RawArgument.of("a", "t", -0.0), RawArgument.of("a", "t", 0)))
                .isTrue();
        assertThat(same(RawArgument.of("a", "t", List.of(1.5)), RawArgument.of("a", "t", List.of(1.5f))))
                .isTrue();
        assertThat(same(
                        RawArgument.of("a", "t", 9.999999999999999e20),
                        RawArgument.of("a", "t", new java.math.BigInteger("999999999999999900000"))))
                .isTrue();
        assertThat(same(RawArgument.of("a", "t", 3.5), RawArgument.of("a", "t", 3)))
                .isFalse();
        assertThat(same(RawArgument.of("a", "t", "3"), RawArgument.of("a", "t", 3)))
                .isFalse();
        assertThat(same(RawArgument.of("a", "t", 1), RawArgument.of("a", 1))).isFalse();
        assertThat(same(RawArgument.of("a", "t", 1), RawArgument.of("b", "t", 1)))
                .isFalse();
        assertThat(same(RawArgument.of("a", "t", 1), RawArgument.ofNull("a", "t")))
                .isFalse();
        RawArgument one = RawArgument.of("a", 1);
        RawArgument two = RawArgument.of("b", 2);
        assertThat(Event.builder("e")
                        .argument(one)
                        .argument(two)
                        .build()
                        .hasSameContentAs(
                                Event.builder("e").argument(two).argument(one).build()))
                .isFalse();
    }

    private static boolean same(RawArgument one, RawArgument other) {
        return Event.builder("e")
                .argument(one)
                .build()
                .hasSameContentAs(Event.builder("e").argument(other).build());
    }

    @Test
    void comparing_numbers_with_huge_exponents_is_cheap() {
        Event huge = decoded("{\"eventName\":\"e\",\"args\":[{\"name\":\"a\",\"value\":1e999999999},"
                + "{\"name\":\"b\",\"value\":-1E-999999999}]}");

        assertThatCode(() -> huge.hasSameContentAs(huge)).doesNotThrowAnyException();
        assertThat(huge.argument(ArgKey.number("a")).presence()).isEqualTo(Argument.Presence.WRONG_TYPE);
        assertThat(huge.argument(ArgKey.number("b")).get()).isEqualTo(-0.0);
    }
}
