package io.signet.signature.trc1022;

import static io.signet.testkit.EventFixture.event;
import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Argument;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventDataException;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision procedure of v0.24.1 (signatures/golang/dropped_executable.go), step by step. */
final class DroppedExecutableTest {

    private static final DroppedExecutable SIGNATURE = new DroppedExecutable();
    private static final EventFixture ELF =
            magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer();

    private static Verdict raised(String path) {
        return Verdict.of(Detection.of("path", path));
    }

    private static Verdict verdict(EventFixture event) {
        return SIGNATURE.onEvent(event.build());
    }

    @Test
    void raises_one_detection_with_the_path_for_an_elf_header() {
        assertThat(verdict(ELF)).isEqualTo(raised("/tmp/x"));
    }

    @Test
    void has_nothing_to_say_of_another_header() {
        assertThat(verdict(magicWrite("/tmp/x", FileHeaders.ZIP))).isEqualTo(Verdict.none());
        assertThat(verdict(magicWrite("/tmp/x", FileHeaders.SHELL_SCRIPT))).isEqualTo(Verdict.none());
    }

    @Test
    void ignores_elf_written_to_memory() {
        assertThat(verdict(magicWrite("/dev/shm/x", FileHeaders.ELF))).isEqualTo(Verdict.none());
        assertThat(verdict(magicWrite("/run/shm/x", FileHeaders.ELF))).isEqualTo(Verdict.none());
        assertThat(verdict(magicWrite("memfd:x", FileHeaders.ELF))).isEqualTo(Verdict.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "relative", "/tmp/\n\u001b[2J", "/tmp/\u202e", "<disconnected>"})
    void passes_the_path_on_as_it_was_recorded(String path) {
        assertThat(verdict(magicWrite(path, FileHeaders.ELF))).isEqualTo(raised(path));
    }

    @Test
    void has_nothing_to_say_of_an_event_of_another_name() {
        assertThat(verdict(event("vfs_write"))).isEqualTo(Verdict.none());
        assertThat(SIGNATURE.onEvent(withArguments("vfs_write", ELF.build().arguments())))
                .isEqualTo(Verdict.none());
    }

    @Test
    void does_not_look_at_the_origin_itself() {
        assertThat(verdict(ELF.onHost())).isEqualTo(raised("/tmp/x"));
        assertThat(verdict(ELF.inContainerInit())).isEqualTo(raised("/tmp/x"));
    }

    @Test
    void is_selected_only_in_a_started_container() {
        try (SignatureHarness harness = SignatureHarness.of(SIGNATURE)) {
            assertThat(harness.send(ELF).kind()).isEqualTo(Outcome.Kind.RAISED);
            assertThat(harness.send(ELF.onHost()).kind()).isEqualTo(Outcome.Kind.NOT_SELECTED);
            assertThat(harness.send(ELF.inContainerInit()).kind()).isEqualTo(Outcome.Kind.NOT_SELECTED);
            assertThat(harness.send(event("vfs_write").inStartedContainer()).kind())
                    .isEqualTo(Outcome.Kind.NOT_SELECTED);
            assertThat(harness.send(Event.builder("magic_write")
                                    .source("other")
                                    .origin(Origin.CONTAINER)
                                    .build())
                            .kind())
                    .isEqualTo(Outcome.Kind.NOT_SELECTED);
        }
    }

    @Test
    void a_failed_write_raises_all_the_same() {
        long noSpaceLeft = 4_294_967_268L;

        assertThat(verdict(ELF.returning(noSpaceLeft))).isEqualTo(raised("/tmp/x"));
    }

    @Test
    void looks_at_the_first_argument_of_a_name_only() {
        RawArgument elf = RawArgument.of("bytes", FileHeaders.ELF);
        RawArgument zip = RawArgument.of("bytes", FileHeaders.ZIP);
        RawArgument tmp = RawArgument.of("pathname", "/tmp/x");
        RawArgument shm = RawArgument.of("pathname", "/dev/shm/x");

        assertThat(ofMagicWrite(elf, zip, tmp, shm)).isEqualTo(raised("/tmp/x"));
        assertThat(ofMagicWrite(zip, elf, tmp)).isEqualTo(Verdict.none());
        assertThat(ofMagicWrite(elf, shm, tmp)).isEqualTo(Verdict.none());
    }

    @Test
    void finds_arguments_by_name_and_not_by_place() {
        assertThat(ofMagicWrite(
                        RawArgument.of("bytes", FileHeaders.ELF),
                        RawArgument.of("other", 1),
                        RawArgument.of("pathname", "/tmp/x")))
                .isEqualTo(raised("/tmp/x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void an_argument_that_cannot_be_read_is_an_error(String message, EventFixture event) {
        assertThatThrownBy(() -> verdict(event))
                .isInstanceOf(EventDataException.class)
                .hasMessage("magic_write: argument " + message);
    }

    static Stream<Arguments> an_argument_that_cannot_be_read_is_an_error() {
        return Stream.of(
                Arguments.of("bytes not found (expected bytes)", ELF.withoutArgument("bytes")),
                Arguments.of("bytes is null (expected bytes)", ELF.withNullArgument("bytes")),
                Arguments.of("bytes is of type number (expected bytes)", ELF.withRawArgument(raw("bytes", 1))),
                Arguments.of("bytes is of type boolean (expected bytes)", ELF.withRawArgument(raw("bytes", true))),
                Arguments.of("bytes is of type list (expected bytes)", ELF.withRawArgument(raw("bytes", List.of()))),
                Arguments.of("bytes is of type object (expected bytes)", ELF.withRawArgument(raw("bytes", Map.of()))),
                Arguments.of("bytes is of type string (expected bytes)", ELF.withRawArgument(raw("bytes", "f0VMR"))),
                Arguments.of("pathname not found (expected string)", ELF.withoutArgument("pathname")),
                Arguments.of("pathname is null (expected string)", ELF.withNullArgument("pathname")),
                Arguments.of("pathname is of type number (expected string)", ELF.withRawArgument(raw("pathname", 1))),
                Arguments.of(
                        "pathname is of type boolean (expected string)", ELF.withRawArgument(raw("pathname", false))),
                Arguments.of(
                        "pathname is of type list (expected string)", ELF.withRawArgument(raw("pathname", List.of()))));
    }

    private static RawArgument raw(String name, Object value) {
        return RawArgument.of(name, value);
    }

    @Test
    void when_neither_can_be_read_the_error_is_about_the_bytes() {
        EventFixture event = ELF.withoutArgument("pathname").withoutArgument("bytes");

        assertThatThrownBy(() -> verdict(event)).isInstanceOfSatisfying(EventDataException.class, error -> {
            assertThat(error.argumentName()).isEqualTo("bytes");
            assertThat(error.presence()).isEqualTo(Argument.Presence.ABSENT);
        });
    }

    @Test
    void a_missing_path_is_an_error_also_for_a_header_that_is_no_elf() {
        EventFixture event = magicWrite("/tmp/x", FileHeaders.ZIP).withoutArgument("pathname");

        assertThatThrownBy(() -> verdict(event)).isInstanceOf(EventDataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f0VMRg==", "f0VM\nRg==", "f0\r\nVMRg=="})
    void base64_is_read_as_go_reads_it(String base64) {
        assertThat(verdict(ELF.withRawArgument(raw("bytes", base64)))).isEqualTo(raised("/tmp/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f0VMRg", "f0VMRg=", "f0VM Rg==", "f0VMRg==x", "f0VM-_=="})
    void base64_that_go_refuses_is_an_error(String base64) {
        assertThatThrownBy(() -> verdict(ELF.withRawArgument(raw("bytes", base64))))
                .isInstanceOf(EventDataException.class);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "7f",
                "7f45",
                "7f454c",
                "00000000",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "7f00000000000000000000000000000000000000000000000000000000000000",
                "7f45000000000000000000000000000000000000000000000000000000000000",
                "7f454c0000000000000000000000000000000000000000000000000000000000"
            })
    void a_header_that_does_not_say_enough_is_undecided(String hex) {
        assertThat(verdict(magicWrite("/tmp/x", Bytes.ofHex(hex))))
                .isEqualTo(Verdict.undecided("the header is too short or zero"));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "7f", "7f454c", "00000000", "7f450000"})
    void such_a_header_is_none_when_the_path_is_a_memory_path(String hex) {
        assertThat(verdict(magicWrite("/dev/shm/x", Bytes.ofHex(hex)))).isEqualTo(Verdict.none());
    }

    @Test
    void such_a_header_is_an_error_when_the_path_cannot_be_read() {
        EventFixture event = magicWrite("/tmp/x", FileHeaders.ZEROS).withNullArgument("pathname");

        assertThatThrownBy(() -> verdict(event)).isInstanceOf(EventDataException.class);
    }

    @Test
    void a_verdict_that_raises_nothing_is_always_the_same_object() {
        EventFixture undecided = magicWrite("/tmp/x", FileHeaders.ZEROS);

        assertThat(verdict(undecided)).isSameAs(verdict(undecided));
        assertThat(verdict(magicWrite("/tmp/x", FileHeaders.ZIP))).isSameAs(Verdict.none());
    }

    @Test
    void reads_bytes_then_pathname_and_nothing_else() {
        WatchedEvent event = new WatchedEvent(ELF.build());

        SIGNATURE.onEvent(event);

        assertThat(event.keysRead()).containsExactly(MagicWrite.BYTES, MagicWrite.PATHNAME);
    }

    private static Verdict ofMagicWrite(RawArgument... arguments) {
        return SIGNATURE.onEvent(withArguments("magic_write", List.of(arguments)));
    }

    private static Event withArguments(String name, List<RawArgument> arguments) {
        EventBuilder event = Event.builder(name).origin(Origin.CONTAINER);
        arguments.forEach(event::argument);
        return event.build();
    }
}
