package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.signature.AttackReference;
import io.signet.signature.Detection;
import io.signet.signature.Finding;
import io.signet.signature.Severity;
import io.signet.signature.SignatureMetadata;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

final class FindingAssertTest {

    private static final Event EVENT = Outcomes.open("/x").onHost().build();
    private static final Finding FINDING = Finding.of(
            SignatureMetadata.builder("TOY-1", "Toy")
                    .eventName("toy")
                    .severity(Severity.HIGH)
                    .attack(AttackReference.technique("T1036.005", "Match Legitimate Name")
                            .build())
                    .build(),
            EVENT,
            Detection.of("path", "/x")
                    .with("uid", 0)
                    .with("tags", List.of("a", 1))
                    .with("bytes", Bytes.ofHex("7f")));
    private static final Finding PLAIN = Finding.of(
            SignatureMetadata.builder("TOY-2", "Toy").eventName("toy").build(), EVENT, Detection.empty());

    private static final String DETAILS = Lines.of(
            "", "  event: open  host  path=\"/x\"", "  data: path=\"/x\", uid=0, tags=[\"a\", 1], bytes=7f (1 byte)");

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionFailedError.class).hasMessage(message);
    }

    @Test
    void what_is_right_passes() {
        assertThat(FINDING)
                .hasSignatureId("TOY-1")
                .hasSeverity(Severity.HIGH)
                .hasTechnique("T1036.005")
                .hasData("path", "/x")
                .hasData("uid", 0L)
                .hasData("uid", (short) 0)
                .hasData("tags", List.of("a", 1L))
                .hasData("bytes", new byte[] {0x7f})
                .hasDataKeys("path")
                .hasOnlyDataKeys("uid", "path", "bytes", "tags")
                .hasOnlyData(Map.of("path", "/x", "uid", 0, "tags", List.of("a", 1), "bytes", Bytes.ofHex("7f")))
                .isAbout(EVENT)
                .isAbout(Outcomes.open("/x").onHost().build());
        assertThat(PLAIN).hasNoData();
    }

    @Test
    void metadata_are_compared() {
        fails(
                () -> assertThat(FINDING).hasSignatureId("TRC-1022"),
                "TOY-1 on open (tracee, host): signature id is TOY-1 where TRC-1022 was expected." + DETAILS);
        fails(
                () -> assertThat(FINDING).hasSeverity(Severity.MEDIUM),
                "TOY-1 on open (tracee, host): severity is HIGH where MEDIUM was expected." + DETAILS);
        fails(
                () -> assertThat(FINDING).hasTechnique("T1055"),
                "TOY-1 on open (tracee, host): technique is T1036.005 where T1055 was expected." + DETAILS);
    }

    @Test
    void metadata_that_are_not_there_are_named() {
        assertThatThrownBy(() -> assertThat(PLAIN).hasSeverity(Severity.MEDIUM))
                .hasMessageStartingWith(
                        "TOY-2 on open (tracee, host): there is no severity where MEDIUM was expected.\n");
        assertThatThrownBy(() -> assertThat(PLAIN).hasTechnique("T1036"))
                .hasMessageStartingWith(
                        "TOY-2 on open (tracee, host): there is no technique where T1036 was expected.\n");
    }

    @Test
    void a_sub_technique_is_named_in_full() {
        fails(
                () -> assertThat(FINDING).hasTechnique("T1036"),
                "TOY-1 on open (tracee, host): technique is T1036.005 where T1036 was expected: name the sub-technique too."
                        + DETAILS);
    }

    @Test
    void data_are_compared_with_both_sides_for_tools() {
        assertThatThrownBy(() -> assertThat(FINDING).hasData("path", "/y"))
                .hasMessage("TOY-1 on open (tracee, host): data.path = \"/x\" where \"/y\" was expected." + DETAILS)
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    Assertions.assertThat(failure.getActual().getStringRepresentation())
                            .isEqualTo("path=\"/x\"\n");
                    Assertions.assertThat(failure.getExpected().getStringRepresentation())
                            .isEqualTo("path=\"/y\"\n");
                });
    }

    @Test
    void types_are_named_where_they_differ() {
        assertThatThrownBy(() -> assertThat(FINDING).hasData("uid", "0"))
                .hasMessageContaining(": data.uid = 0 (integer) where \"0\" (text) was expected.");
        assertThatThrownBy(() -> assertThat(FINDING).hasData("uid", 0.0))
                .hasMessageContaining(": data.uid = 0 (integer) where 0.0 (floating-point number) was expected.");
        assertThatThrownBy(() -> assertThat(FINDING).hasData("tags", true))
                .hasMessageContaining("[\"a\", 1] (list) where true (boolean) was expected.");
        assertThatThrownBy(() -> assertThat(FINDING).hasData("bytes", Map.of()))
                .hasMessageContaining("7f (1 byte) (bytes) where {} (object) was expected.");
        assertThatThrownBy(() -> assertThat(FINDING).hasData("tags", List.of("a", "1")))
                .hasMessageContaining(": data.tags = [\"a\", 1] where [\"a\", \"1\"] was expected.");
    }

    @Test
    void a_missing_entry_is_shown_with_the_nearest_key() {
        assertThatThrownBy(() -> assertThat(FINDING).hasData("Path", "/x"))
                .hasMessageContaining("): data.Path is missing, \"/x\" was expected (there is data.path).");
        assertThatThrownBy(() -> assertThat(PLAIN).hasData("path", "/x"))
                .hasMessage(Lines.of(
                        "TOY-2 on open (tracee, host): data.path is missing, \"/x\" was expected.",
                        "  event: open  host  path=\"/x\"",
                        "  data: none"));
    }

    @Test
    void closed_data_say_all_that_is_different_at_once() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("path", "/y");
        expected.put("pid", 7);
        expected.put("tags", List.of("a", 1));

        fails(
                () -> assertThat(FINDING).hasOnlyData(expected),
                Lines.of(
                                "TOY-1 on open (tracee, host): 4 differences in its data:",
                                "  data.path = \"/x\" where \"/y\" was expected",
                                "  data.pid is missing, 7 was expected",
                                "  data.uid = 0 was not expected",
                                "  data.bytes = 7f (1 byte) was not expected")
                        + DETAILS);
        assertThatThrownBy(() -> assertThat(FINDING).hasOnlyData("path", "/x"))
                .hasMessageContaining("3 differences in its data:\n  data.uid = 0 was not expected\n");
    }

    @Test
    void no_data_has_its_own_name() {
        assertThatThrownBy(() -> assertThat(FINDING).hasNoData()).hasMessageContaining("4 differences in its data:\n");
        assertThatThrownBy(() -> assertThat(PLAIN).hasOnlyData(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no data: for a finding without data say hasNoData()");
        assertThatThrownBy(() -> assertThat(PLAIN).hasOnlyDataKeys())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no keys: for a finding without data say hasNoData()");
        assertThatThrownBy(() -> assertThat(PLAIN).hasDataKeys())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no keys: for a finding without data say hasNoData()");
    }

    @Test
    void keys_are_compared_openly_and_closed() {
        fails(
                () -> assertThat(FINDING).hasDataKeys("path", "pid"),
                "TOY-1 on open (tracee, host): its data should have the keys path, pid, it has bytes, path, tags, uid."
                        + DETAILS);
        fails(
                () -> assertThat(FINDING).hasOnlyDataKeys("path"),
                "TOY-1 on open (tracee, host): its data should have the keys path and no other,"
                        + " it has bytes, path, tags, uid." + DETAILS);
        assertThatThrownBy(() -> assertThat(PLAIN).hasDataKeys("path")).hasMessageContaining(", it has none.");
    }

    @Test
    void what_data_can_never_hold_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> assertThat(FINDING).hasData("at", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "value of at: a finding's data holds text, booleans, integers, doubles, Bytes, lists and maps,"
                                + " never a java.time.Instant");
        assertThatThrownBy(() -> assertThat(FINDING).hasData("at", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value of at: a finding's data holds no null");
    }

    @Test
    void another_event_is_shown_beside_the_expected_one_with_what_is_different() {
        Event other = Outcomes.open("/y").onHost().byProcess("curl").build();

        assertThatThrownBy(() -> assertThat(FINDING).isAbout(other))
                .hasMessage(Lines.of(
                        "TOY-1 on open (tracee, host): it is about another event than expected.",
                        "  expected: open  host  path=\"/y\"",
                        "  actual:   open  host  path=\"/x\"",
                        "  different: processName, executable.path, args.path"))
                .isInstanceOfSatisfying(
                        AssertionFailedError.class,
                        failure -> Assertions.assertThat(failure.getExpected().getStringRepresentation())
                                .startsWith("{\"timestamp\":"));
    }

    @Test
    void there_must_be_a_finding() {
        assertThatThrownBy(() -> assertThat((Finding) null).hasNoData()).hasMessageContaining("not to be null");
    }
}
