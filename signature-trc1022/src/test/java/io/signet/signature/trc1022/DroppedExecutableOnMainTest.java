package io.signet.signature.trc1022;

import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What main's detector (detectors/dropped_executable.go) does otherwise than v0.24.1's rule. */
final class DroppedExecutableOnMainTest {

    private static final DroppedExecutable SIGNATURE = DroppedExecutable.as(TraceeProfile.MAIN);
    private static final EventFixture ELF =
            magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer();
    private static final Verdict RAISED = Verdict.of(Detection.of("path", "/tmp/x"));

    private static Verdict verdict(EventFixture event) {
        return SIGNATURE.onEvent(event.build());
    }

    @Test
    void raises_one_detection_with_the_path_for_an_elf_header() {
        assertThat(verdict(ELF)).isEqualTo(RAISED);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void bytes_that_cannot_be_read_are_undecided_and_no_error(EventFixture event) {
        assertThat(verdict(event)).isEqualTo(Verdict.undecided("argument bytes cannot be read"));
    }

    static Stream<EventFixture> unreadable() {
        return Stream.of(
                ELF.withoutArgument("bytes"),
                ELF.withNullArgument("bytes"),
                ELF.withRawArgument(RawArgument.of("bytes", 1)),
                ELF.withRawArgument(RawArgument.of("bytes", List.of(0x7f, 0x45, 0x4c, 0x46))),
                ELF.withoutArgument("bytes").withoutArgument("pathname"));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"7f454c46", "7f454c", "00"})
    void a_path_that_cannot_be_read_is_undecided_behind_what_is_or_may_be_an_elf_header(String hex) {
        EventFixture event = magicWrite("/tmp/x", Bytes.ofHex(hex));

        assertThat(verdict(event.withoutArgument("pathname")))
                .isEqualTo(Verdict.undecided("argument pathname cannot be read"));
        assertThat(verdict(event.withNullArgument("pathname")))
                .isEqualTo(Verdict.undecided("argument pathname cannot be read"));
    }

    @Test
    void a_header_that_is_no_elf_is_none_whatever_the_path() {
        assertThat(verdict(magicWrite("/tmp/x", FileHeaders.ZIP).withoutArgument("pathname")))
                .isEqualTo(Verdict.none());
    }

    @Test
    void the_path_is_not_read_behind_a_header_that_is_no_elf() {
        WatchedEvent event = new WatchedEvent(
                magicWrite("/tmp/x", FileHeaders.ZIP).inStartedContainer().build());

        SIGNATURE.onEvent(event);

        assertThat(event.keysRead()).containsExactly(MagicWrite.BYTES);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "7f", "7f454c", "00000000", "7f450000"})
    void a_header_that_does_not_say_enough_is_undecided_as_in_v0_24(String hex) {
        assertThat(verdict(magicWrite("/tmp/x", Bytes.ofHex(hex))))
                .isEqualTo(Verdict.undecided("the header is too short or zero"));
        assertThat(verdict(magicWrite("memfd:x", Bytes.ofHex(hex)))).isEqualTo(Verdict.none());
    }

    @Test
    void the_name_of_the_event_is_left_to_the_selector() {
        EventFixture other = EventFixture.event("vfs_write")
                .withArgument(MagicWrite.PATHNAME, "/tmp/x")
                .withArgument(MagicWrite.BYTES, FileHeaders.ELF);

        assertThat(verdict(other)).isEqualTo(RAISED);
    }
}
