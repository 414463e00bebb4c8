package io.signet.signature.trc1022;

import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.event.RawArgument;
import io.signet.signature.Finding;
import io.signet.testkit.EventFixture;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The cases that Tracee's own tests of this rule have had, from the first Rego rule to main, each as our profile of that
 * version answers it. Tracee's cases for memory paths and magic are in {@link MemoryPathTest} and {@link ElfMagicTest}; its
 * end-to-end test is {@link CaptureOracleTest}.
 */
final class UpstreamCasesTest {

    private static final Bytes MAGIC = Bytes.of(0x7f, 'E', 'L', 'F');

    private final SignatureHarness v024 = SignatureHarness.of(new DroppedExecutable());
    private final SignatureHarness main = SignatureHarness.of(DroppedExecutable.as(TraceeProfile.MAIN));

    @AfterEach
    void close() {
        v024.close();
        main.close();
    }

    private static void assertRaisedWithPath(Outcome outcome, String path) {
        assertThat(outcome.findings()).singleElement().extracting(Finding::data).isEqualTo(Map.of("path", path));
    }

    @Test
    void rego_1_base64_text_of_an_elf_ident_is_a_finding() {
        EventFixture event = magicWrite("new_file", MAGIC)
                .withRawArgument(RawArgument.of("bytes", "bytes", "f0VMRgIBAQAAAAAAAAAAAA=="))
                .inStartedContainer();

        assertRaisedWithPath(v024.send(event), "new_file");
    }

    /** No match in Rego; in Go, since v0.9, an error about the first argument that cannot be read. */
    @Test
    void rego_2_malformed_base64_without_a_path_is_an_error_about_the_bytes() {
        Event event = magicWrite("", MAGIC)
                .withRawArgument(RawArgument.of("bytes", "bytes", "f0VMRgIBAQAAAAAAAAAAAAMAP"))
                .withoutArgument("pathname")
                .inStartedContainer()
                .build();

        assertThat(v024.send(event).failure())
                .containsInstanceOf(EventDataException.class)
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("magic_write: argument bytes is of type string (expected bytes)");
    }

    @Test
    void go_3_four_bytes_of_elf_called_directly_on_the_host_are_a_finding_with_metadata_event_and_path() {
        Event event = magicWrite("/bin/malware", MAGIC).onHost().build();

        Outcome outcome = v024.deliverBypassingSelector(event);

        assertRaisedWithPath(outcome, "/bin/malware");
        assertThat(outcome.findings().get(0).metadata()).isEqualTo(new DroppedExecutable().metadata());
        assertThat(outcome.findings().get(0).event()).isSameAs(event);
    }

    /** None and no error there; here undecided, because zeros are what an unreadable buffer looks like. */
    @Test
    void go_4_four_zeros_are_no_finding_and_no_error() {
        Event event = magicWrite("/bin/not_a_malware", Bytes.of(0, 0, 0, 0)).build();

        assertThat(v024.deliverBypassingSelector(event).kind()).isEqualTo(Outcome.Kind.UNDECIDED);
    }

    @Test
    void go_5_elf_in_dev_shm_is_no_finding_and_no_error() {
        Event event = magicWrite("/dev/shm/malware", MAGIC).build();

        assertThat(v024.deliverBypassingSelector(event).kind()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void main_6_eight_bytes_of_elf_in_a_started_container_are_one_finding_with_one_field() {
        Bytes eight = Bytes.of(0x7f, 'E', 'L', 'F', 2, 1, 1, 0);

        assertRaisedWithPath(main.send(magicWrite("/tmp/malware", eight).inStartedContainer()), "/tmp/malware");
    }

    @Test
    void main_7_elf_in_var_lib_is_a_finding() {
        assertRaisedWithPath(
                main.send(magicWrite("/var/lib/suspicious", MAGIC).inStartedContainer()), "/var/lib/suspicious");
    }

    @Test
    void main_8_elf_in_a_memfd_is_none() {
        assertThat(main.send(magicWrite("memfd:test", MAGIC).inStartedContainer())
                        .kind())
                .isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void main_9_elf_in_dev_shm_is_none() {
        assertThat(main.send(magicWrite("/dev/shm/test", MAGIC).inStartedContainer())
                        .kind())
                .isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void main_10_a_zip_archive_is_none() {
        Bytes zip = Bytes.of('P', 'K', 3, 4);

        assertThat(main.send(magicWrite("/tmp/archive.zip", zip).inStartedContainer())
                        .kind())
                .isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void main_11_asks_for_started_containers_only() {
        EventFixture event = magicWrite("/tmp/malware", MAGIC);

        assertThat(main.send(event.inContainerInit()).kind()).isEqualTo(Outcome.Kind.NOT_SELECTED);
        assertThat(main.send(event.onHost()).kind()).isEqualTo(Outcome.Kind.NOT_SELECTED);
    }

    @Test
    void shipped_sample_15_a_package_manager_is_a_finding_with_event_id_6029() {
        Outcome outcome = v024.send(
                magicWrite("/usr/bin/strace.dpkg-new", MAGIC).byProcess("dpkg").inStartedContainer());

        assertRaisedWithPath(outcome, "/usr/bin/strace.dpkg-new");
        Event printed = outcome.findings().get(0).toEvent();
        assertThat(printed.eventId()).hasValue(6029);
        assertThat(printed.argument(ArgKey.string("path")).get()).isEqualTo("/usr/bin/strace.dpkg-new");
    }
}
