package io.signet.testkit;

import static io.signet.testkit.EventFixture.event;
import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import io.signet.event.json.EventInterest;
import io.signet.event.json.EventReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EventFixtureTest {

    private static final EventFixture WRITE = magicWrite("/tmp/x", FileHeaders.ELF);

    static Stream<EventFixture> fixtures() {
        return Stream.of(
                WRITE,
                WRITE.inStartedContainer(),
                WRITE.inStartedContainer("0123456789ab"),
                WRITE.inContainerInit(),
                WRITE.inStartedContainer().onHost(),
                WRITE.inStartedContainer().byProcess("curl").returning(4_294_967_268L),
                WRITE.at(EventTime.epoch(1_790_000_000_123_456_789L)),
                WRITE.withoutArgument("inode"),
                WRITE.withNullArgument("pathname"),
                WRITE.withRawArgument(RawArgument.of("pathname", "string", 7)),
                WRITE.withArgument(ArgKey.string("extra"), "\u001b[2J\n"),
                magicWrite("", Bytes.empty()),
                event("openat"),
                event("openat")
                        .withArgument(ArgKey.list("argv"), List.of("sh", "-c"))
                        .inStartedContainer());
    }

    /** A fixture is an event that Tracee could print: written and read again, it says the same. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void is_complete_in_tracees_dialect(EventFixture fixture) {
        Event event = fixture.build();
        EventDecoder.Decoded decoded =
                EventDecoder.create().decode(EventEncoder.tracee024().encode(event), "fixture");

        assertThat(decoded.issues()).isEmpty();
        assertThat(decoded.events()).singleElement().satisfies(read -> {
            assertThat(EventEncoder.tracee024().encodeToString(read))
                    .isEqualTo(EventEncoder.tracee024().encodeToString(event));
            assertThat(read.hasSameContentAs(event)).isTrue();
        });
    }

    /** What a real v0.24.1 knows of every magic_write in a container. */
    @Test
    void says_all_that_a_real_event_says() throws IOException {
        Event real = realMagicWrite();
        Event event = WRITE.inStartedContainer().build();

        assertThat(event.arguments())
                .extracting(RawArgument::name, RawArgument::type)
                .containsExactlyElementsOf(real.arguments().stream()
                        .map(argument -> tuple(argument.name(), argument.type()))
                        .toList());
        assertThat(known(event)).containsAll(known(real));
    }

    private static Event realMagicWrite() throws IOException {
        Path capture = Path.of("..", "examples", "captures", "dropped-executables.jsonl");
        try (EventReader events = EventReader.of(capture)
                .interest(() -> EventInterest.of(List.of("magic_write")))
                .open()) {
            while (events.next()) {
                if (events.event().origin() == Origin.CONTAINER) {
                    return events.event();
                }
            }
        }
        throw new IllegalStateException("no magic_write in a container");
    }

    private static List<String> known(Event event) {
        Map<String, Boolean> known = new TreeMap<>();
        known.put("time", event.time().isPresent());
        known.put("threadStartTime", event.threadStartTime().isPresent());
        known.put("hostName", event.hostName().isPresent());
        known.put("processorId", event.processorId().isPresent());
        known.put("cgroupId", event.cgroupId().isPresent());
        known.put("returnValue", event.returnValue().isPresent());
        known.put("syscall", event.syscall().isPresent());
        known.put("compat", event.compat().isPresent());
        known.put("argsNum", event.argsNum().isPresent());
        known.put("matchedPolicies", event.matchedPolicies().isPresent());
        known.put("stackAddresses", event.stackAddresses().isPresent());
        known.put("eventId " + event.eventId().orElse(0), true);
        known.put("pid", event.process().pid().isPresent());
        known.put("hostTid", event.process().hostTid().isPresent());
        known.put("mountNamespace", event.process().mountNamespace().isPresent());
        known.put("threadEntityId", event.process().threadEntityId().isPresent());
        known.put("processName", event.process().name().isPresent());
        known.put("headerId", event.container().headerId().isPresent());
        known.put("nestedId", event.container().nestedId().isPresent());
        known.put("containerName", event.container().name().isPresent());
        known.put("image", event.container().image().isPresent());
        known.put("started", event.container().started().isPresent());
        known.put("podSandbox", event.kubernetes().podSandbox().isPresent());
        known.values().removeIf(isKnown -> !isKnown);
        return List.copyOf(known.keySet());
    }

    @Test
    void a_magic_write_has_the_four_arguments_of_a_real_one() {
        MagicWrite write = MagicWrite.of(WRITE.build());

        assertThat(WRITE.build().name()).isEqualTo("magic_write");
        assertThat(WRITE.build().arguments())
                .extracting(RawArgument::name, argument -> argument.type().orElse(""))
                .containsExactly(
                        tuple("pathname", "string"),
                        tuple("bytes", "[]byte"),
                        tuple("dev", "uint32"),
                        tuple("inode", "uint64"));
        assertThat(write.pathname()).isEqualTo("/tmp/x");
        assertThat(write.header()).isEqualTo(FileHeaders.ELF);
        assertThat(write.device()).isPresent();
        assertThat(write.inode()).isPresent();
        assertThat(write.returnValue()).hasValue(32);
    }

    @Test
    void a_magic_write_takes_bytes_as_java_has_them_and_copies_them() {
        byte[] bytes = "#!/bin/sh".getBytes(StandardCharsets.US_ASCII);
        EventFixture fixture = magicWrite("/tmp/x", bytes);
        bytes[0] = 0;

        assertThat(MagicWrite.of(fixture.build()).header().at(0)).isEqualTo('#');
    }

    @Test
    void a_magic_write_holds_32_bytes_at_most() {
        assertThatThrownBy(() -> magicWrite("/tmp/x", new byte[33]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("magic_write records at most 32 bytes, not 33; for an event that Tracee cannot record,"
                        + " replace the argument with withRawArgument(...)");
    }

    @Test
    void an_event_of_another_name_has_no_arguments() {
        assertThat(event("openat").build().name()).isEqualTo("openat");
        assertThat(event("openat").build().arguments()).isEmpty();
    }

    @Test
    void is_on_the_host_until_it_is_put_into_a_container() {
        assertThat(WRITE.build().origin()).isEqualTo(Origin.HOST);
        assertThat(WRITE.inStartedContainer().build().origin()).isEqualTo(Origin.CONTAINER);
        assertThat(WRITE.inContainerInit().build().origin()).isEqualTo(Origin.CONTAINER_INIT);
        assertThat(WRITE.inStartedContainer().onHost().build().origin()).isEqualTo(Origin.HOST);
    }

    @Test
    void a_container_has_the_id_that_is_asked_for() {
        assertThat(WRITE.inStartedContainer().build().container().id()).contains(EventFixture.CONTAINER_ID);
        assertThat(WRITE.inContainerInit().build().container().id()).contains(EventFixture.CONTAINER_ID);
        assertThat(WRITE.inStartedContainer("0123456789ab").build().container().id())
                .contains("0123456789ab");
    }

    @Test
    void a_container_without_an_id_is_refused() {
        assertThatThrownBy(() -> WRITE.inStartedContainer(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a container has an id; for an event on the host, use onHost()");
    }

    @Test
    void takes_a_container_of_the_tests_own_making() {
        ContainerInfo container = ContainerInfo.builder()
                .nestedId("abc")
                .image("image:1")
                .started(true)
                .build();

        assertThat(WRITE.inContainer(container).build().container()).isEqualTo(container);
    }

    @Test
    void names_the_process() {
        Event event = WRITE.byProcess("curl").build();

        assertThat(event.process().name()).contains("curl");
        assertThat(event.process().executablePath()).contains("/bin/curl");
    }

    @Test
    void sets_time_and_return_value() {
        Event event = WRITE.at(EventTime.epoch(5)).returning(-2).build();

        assertThat(event.time()).contains(EventTime.epoch(5));
        assertThat(event.returnValue()).hasValue(-2);
    }

    @Test
    void sets_an_argument_in_its_place() {
        Event event = WRITE.withArgument(MagicWrite.PATHNAME, "/tmp/y").build();

        assertThat(event.arguments())
                .extracting(RawArgument::name)
                .containsExactly("pathname", "bytes", "dev", "inode");
        assertThat(event.argument(MagicWrite.PATHNAME).get()).isEqualTo("/tmp/y");
    }

    @Test
    void adds_an_argument_that_the_event_does_not_have_behind_the_others() {
        Event event = WRITE.withArgument(ArgKey.bool("extra"), true).build();

        assertThat(event.arguments()).extracting(RawArgument::name).last().isEqualTo("extra");
        assertThat(event.argsNum()).hasValue(5);
    }

    @Test
    void sets_an_argument_to_a_value_that_tracee_would_not_record() {
        Event event =
                WRITE.withRawArgument(RawArgument.of("pathname", "string", 7)).build();

        assertThat(event.argument(MagicWrite.PATHNAME).presence()).isEqualTo(Argument.Presence.WRONG_TYPE);
    }

    @Test
    void sets_an_argument_to_null_and_keeps_its_type_and_place() {
        Event event = WRITE.withNullArgument("bytes").build();

        assertThat(event.argument(MagicWrite.BYTES).presence()).isEqualTo(Argument.Presence.NULL);
        assertThat(event.arguments().get(1).name()).isEqualTo("bytes");
        assertThat(event.arguments().get(1).type()).contains("[]byte");
    }

    @Test
    void leaves_an_argument_out() {
        Event event = WRITE.withoutArgument("bytes").build();

        assertThat(event.argument(MagicWrite.BYTES).presence()).isEqualTo(Argument.Presence.ABSENT);
        assertThat(event.argsNum()).hasValue(3);
    }

    @Test
    void an_argument_to_leave_out_must_be_there() {
        assertThatThrownBy(() -> WRITE.withoutArgument("path"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("magic_write has no argument path to leave out; it has [pathname, bytes, dev, inode]");
    }

    @Test
    void is_never_changed() {
        WRITE.inStartedContainer();
        WRITE.byProcess("curl");
        WRITE.withoutArgument("bytes");
        WRITE.withArgument(MagicWrite.PATHNAME, "/tmp/y");
        WRITE.returning(1);
        WRITE.at(EventTime.epoch(1));

        assertThat(WRITE.build()
                        .hasSameContentAs(magicWrite("/tmp/x", FileHeaders.ELF).build()))
                .isTrue();
    }

    @Test
    void builds_a_new_event_each_time() {
        assertThat(WRITE.build()).isNotSameAs(WRITE.build());
    }
}
