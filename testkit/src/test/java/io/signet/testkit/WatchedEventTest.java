package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is written down, as people see it. */
final class WatchedEventTest {

    private static final Event WRITE = EventFixture.magicWrite("/tmp/x", FileHeaders.ELF)
            .inStartedContainer()
            .byProcess("curl")
            .build();

    private static List<String> seen(Event event, Consumer<Event> rule) {
        WatchedEvent watched = new WatchedEvent(event);
        rule.accept(watched);
        return watched.observations().stream().map(Observation::toString).toList();
    }

    @Test
    void nothing_is_read_until_something_is() {
        assertThat(seen(WRITE, MagicWrite::of)).isEmpty();
    }

    @Test
    void arguments_are_shown_as_what_they_were_read_as() {
        assertThat(seen(WRITE, event -> {
                    event.argument(MagicWrite.PATHNAME);
                    event.argument(MagicWrite.BYTES);
                    event.argument(MagicWrite.INODE);
                    event.argument(ArgKey.string("path"));
                }))
                .containsExactly(
                        "args.pathname = \"/tmp/x\"",
                        "args.bytes = 7f454c46020101000000000000000000… (32 bytes, sha-256 8241df99)",
                        "args.inode = 1053462",
                        "args.path = absent");
    }

    @Test
    void null_and_wrong_types_are_told_apart() {
        Event event = Event.builder("open")
                .argument(RawArgument.ofNull("path", "string"))
                .argument(RawArgument.of("mode", "string", "rw"))
                .build();

        assertThat(seen(event, read -> {
                    read.argument(ArgKey.string("path"));
                    read.argument(ArgKey.signed("mode"));
                }))
                .containsExactly("args.path = null", "args.mode = wrong type (string instead of signed integer)");
    }

    @Test
    void numbers_without_a_sign_have_none() {
        Event event = Event.builder("open")
                .cgroupId(-1)
                .matchedScopes(-1)
                .stackAddresses(List.of(-1L, 1L))
                .argument(
                        RawArgument.of("inode", "uint64", BigInteger.TWO.pow(64).subtract(BigInteger.ONE)))
                .build();

        assertThat(seen(event, read -> {
                    read.argument(MagicWrite.INODE);
                    read.cgroupId();
                    read.matchedScopes();
                    read.stackAddresses();
                }))
                .containsExactly(
                        "args.inode = 18446744073709551615",
                        "cgroupId = 18446744073709551615",
                        "matchedScopes = 18446744073709551615",
                        "stackAddresses = [18446744073709551615, 1]");
    }

    @Test
    void the_header_is_shown_field_by_field() {
        assertThat(seen(WRITE, event -> {
                    event.name();
                    event.source();
                    event.origin();
                    event.time();
                    event.eventId();
                    event.hostName();
                    event.processorId();
                    event.returnValue();
                    event.syscall();
                    event.compat();
                    event.argsNum();
                    event.matchedPolicies();
                    event.finding();
                }))
                .containsExactly(
                        "name = \"magic_write\"",
                        "source = \"tracee\"",
                        "origin = container",
                        "time = 2026-09-21T14:13:20Z",
                        "eventId = 727",
                        "hostName = \"node-1\"",
                        "processorId = 1",
                        "returnValue = 32",
                        "syscall = \"write\"",
                        "compat = false",
                        "argsNum = 4",
                        "matchedPolicies = [\"default\"]",
                        "finding = absent");
    }

    @Test
    void process_container_and_pod_are_shown_by_what_is_known_of_them() {
        Event event = Event.builder("open")
                .process(ProcessInfo.builder().name("sh").pid(7).hostPid(4242).build())
                .container(ContainerInfo.builder().id("a1f").started(true).build())
                .kubernetes(KubernetesInfo.builder().podName("web").build())
                .build();

        assertThat(seen(event, read -> {
                    read.process();
                    read.container();
                    read.kubernetes();
                }))
                .containsExactly(
                        "process = name=\"sh\" pid=7 hostPid=4242",
                        "container = id=\"a1f\" started=true",
                        "kubernetes = podName=\"web\"");
    }

    @Test
    void the_two_ids_of_a_container_are_shown_where_they_differ() {
        Event event = Event.builder("open")
                .container(ContainerInfo.builder().headerId("a").nestedId("b").build())
                .build();

        assertThat(seen(event, Event::container)).containsExactly("container = id=\"a\" headerId=\"a\" nestedId=\"b\"");
    }

    @Test
    void of_what_nothing_is_known_is_absent() {
        assertThat(seen(Event.builder("open").build(), event -> {
                    event.time();
                    event.process();
                    event.container();
                    event.kubernetes();
                    event.returnValue();
                }))
                .containsExactly(
                        "time = absent",
                        "process = absent",
                        "container = absent",
                        "kubernetes = absent",
                        "returnValue = absent");
    }

    @Test
    void a_relative_time_says_so() {
        Event event = Event.builder("open").time(EventTime.relative(5)).build();

        assertThat(seen(event, Event::time)).containsExactly("time = 5 ns (relative)");
    }

    @Test
    void a_sensors_finding_is_shown_by_its_signature() {
        Event event = Event.builder("open")
                .finding(FindingInfo.builder().signatureId("TRC-1").version("2").build())
                .build();

        assertThat(seen(event, Event::finding)).containsExactly("finding = signatureId=\"TRC-1\" version=\"2\"");
    }

    @Test
    void the_list_of_arguments_is_shown_by_names_and_each_once_it_is_looked_at() {
        Event event = Event.builder("open")
                .argument(RawArgument.of("a", 1))
                .argument(RawArgument.ofNull("b", "string"))
                .argument(RawArgument.of("c", 3))
                .build();

        assertThat(seen(event, read -> {
                    read.arguments().get(0).value();
                    read.arguments().get(1).isNull();
                    read.arguments().get(2).type();
                }))
                .containsExactly("arguments = [\"a\", \"b\", \"c\"]", "args.a = 1", "args.b = null");
    }

    @Test
    void an_argument_that_cannot_be_represented_is_no_value() {
        RawArgument unreadable = new RawArgument() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public Optional<String> type() {
                return Optional.empty();
            }

            @Override
            public Optional<Object> value() {
                return Optional.empty();
            }

            @Override
            public boolean isNull() {
                return false;
            }
        };
        Event event = Event.builder("open").argument(unreadable).build();

        assertThat(seen(event, read -> {
                    read.arguments().get(0).value();
                    read.argument(ArgKey.string("odd"));
                }))
                .containsExactly(
                        "arguments = [\"odd\"]",
                        "args.odd = wrong type (unreadable value)",
                        "args.odd = wrong type (unreadable value instead of string)");
    }

    @Test
    void questions_are_recorded_with_their_answers() {
        assertThat(seen(WRITE, event -> {
                    event.carries(HeaderField.SYSCALL);
                    event.hasSameContentAs(event);
                }))
                .containsExactly("carries syscall = true", "hasSameContentAs = true");
    }

    @Test
    void what_is_read_twice_is_recorded_once_in_its_first_place() {
        assertThat(seen(WRITE, event -> {
                    event.origin();
                    event.name();
                    event.origin();
                }))
                .containsExactly("origin = container", "name = \"magic_write\"");
    }

    @Test
    void a_rule_that_reads_for_ever_does_not_fill_the_memory() {
        assertThat(seen(WRITE, event -> {
                    for (int i = 0; i < 5_000; i++) {
                        event.argument(ArgKey.string("a" + i));
                    }
                }))
                .hasSize(1_000)
                .last()
                .isEqualTo("args.a999 = absent");
    }

    @Test
    void is_the_same_for_a_rule_that_is_given_one_event_twice() {
        Event other = Event.builder("open").origin(Origin.HOST).build();

        assertThat(new WatchedEvent(WRITE))
                .isEqualTo(new WatchedEvent(WRITE))
                .hasSameHashCodeAs(new WatchedEvent(WRITE))
                .isNotEqualTo(new WatchedEvent(other))
                .isNotEqualTo(WRITE);
    }

    @Test
    void arguments_equal_what_the_events_own_equal() {
        RawArgument own = WRITE.arguments().get(0);
        RawArgument watched = new WatchedEvent(WRITE).arguments().get(0);

        assertThat(watched)
                .isEqualTo(own)
                .isEqualTo(new WatchedEvent(WRITE).arguments().get(0))
                .hasSameHashCodeAs(own)
                .isNotEqualTo(WRITE.arguments().get(1));
    }
}
