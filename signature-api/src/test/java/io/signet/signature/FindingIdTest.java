package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.ProcessInfo;
import io.signet.event.json.EventEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The id tells findings apart, and is the same for the same finding. */
final class FindingIdTest {

    private static final SignatureMetadata METADATA =
            SignatureMetadata.builder("TRC-1022", "A name").build();
    private static final Detection DETECTION = Detection.of("path", "/tmp/x").with("n", 1);

    private static EventBuilder event() {
        return Event.builder("magic_write")
                .time(EventTime.epoch(1_795_456_633_467_663_760L))
                .hostName("node-1")
                .process(ProcessInfo.builder()
                        .hostTid(777)
                        .threadEntityId(3_309_942_699L)
                        .build())
                .container(ContainerInfo.builder().nestedId("abc").started(true).build())
                .argument(ArgKey.string("pathname"), "/tmp/x");
    }

    private static String id(SignatureMetadata metadata, EventBuilder event, Detection detection) {
        return Finding.of(metadata, event.build(), detection).id();
    }

    private static final String REFERENCE = id(METADATA, event(), DETECTION);

    /**
     * Ids end up in other people's sinks, so they stay as they are. This one is the SHA-1, computed elsewhere, of
     * {@code s17:io.signet.findings8:TRC-1022s6:tracees11:magic_writes25:EPOCH 1795456633467663760s6:node-1s3:777}
     * {@code s10:3309942699s3:abc{s1:ni1:1s4:paths6:/tmp/x}}, without the space between the two halves.
     */
    @Test
    void is_a_uuid_of_version_5_that_does_not_change_between_versions() {
        assertThat(REFERENCE).isEqualTo("0821966a-9c7c-5623-a811-64c6da1ffc83");
        assertThat(UUID.fromString(REFERENCE).version()).isEqualTo(5);
        assertThat(UUID.fromString(REFERENCE).variant()).isEqualTo(2);
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                event("name", event -> Event.builder("openat").contextOf(event().build())),
                event("source", event -> event.source("falco")),
                event("time", event -> event.time(EventTime.epoch(1_795_456_633_467_663_761L))),
                event("clock", event -> event.time(EventTime.relative(1_795_456_633_467_663_760L))),
                event("host", event -> event.hostName("node-2")),
                event(
                        "thread",
                        event -> event.process(ProcessInfo.builder()
                                .hostTid(778)
                                .threadEntityId(3_309_942_699L)
                                .build())),
                event(
                        "thread entity",
                        event -> event.process(ProcessInfo.builder()
                                .hostTid(777)
                                .threadEntityId(1)
                                .build())),
                event(
                        "container",
                        event -> event.container(ContainerInfo.builder()
                                .nestedId("abd")
                                .started(true)
                                .build())),
                Arguments.argumentSet(
                        "signature",
                        id(SignatureMetadata.builder("TRC-1023", "A name").build(), event(), DETECTION)),
                data("value", Detection.of("path", "/tmp/y").with("n", 1)),
                data("key", Detection.of("pathname", "/tmp/x").with("n", 1)),
                data("more", DETECTION.with("m", 1)),
                data("less", Detection.of("path", "/tmp/x")),
                data("number as text", Detection.of("path", "/tmp/x").with("n", "1")),
                data("number as floating point", Detection.of("path", "/tmp/x").with("n", 1.0)),
                data("inside a list", Detection.of("path", "/tmp/x").with("n", List.of(1))));
    }

    private static Arguments event(String what, UnaryOperator<EventBuilder> change) {
        return Arguments.argumentSet(what, id(METADATA, change.apply(event()), DETECTION));
    }

    private static Arguments data(String what, Detection detection) {
        return Arguments.argumentSet(what, id(METADATA, event(), detection));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void differs_with_everything_that_makes_it_another_finding(String other) {
        assertThat(other).isNotEqualTo(REFERENCE);
    }

    @Test
    void does_not_depend_on_version_and_name_of_the_signature_nor_on_the_order_of_data() {
        SignatureMetadata renamed = SignatureMetadata.builder("TRC-1022", "Another name")
                .version("2")
                .eventName("e")
                .build();

        assertThat(id(renamed, event(), Detection.of("n", 1).with("path", "/tmp/x")))
                .isEqualTo(REFERENCE);
    }

    @Test
    void is_the_same_for_an_event_that_was_built_and_one_that_was_read() {
        Event built = event().build();
        Event read = GoldenJson.event(EventEncoder.tracee024().encodeToString(built));

        assertThat(Finding.of(METADATA, read, DETECTION).id()).isEqualTo(REFERENCE);
    }

    @Test
    void takes_an_event_of_which_nothing_is_known() {
        assertThat(id(METADATA, Event.builder(""), Detection.empty()))
                .isEqualTo(id(METADATA, Event.builder(""), Detection.empty()))
                .isNotEqualTo(REFERENCE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void is_the_same_only_for_the_same_data(
            @ForAll("data") Map<String, Object> one, @ForAll("data") Map<String, Object> other) {
        assertThat(idOf(one).equals(idOf(other))).isEqualTo(one.equals(other));
        assertThat(idOf(one)).isEqualTo(idOf(new HashMap<>(one)));
    }

    private static String idOf(Map<String, Object> data) {
        Detection detection = Detection.empty();
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            detection = detection.with(entry.getKey(), entry.getValue());
        }
        return id(METADATA, event(), detection);
    }

    /** Few and short, so that equal ones and ones that would run together are common. */
    @Provide
    Arbitrary<Map<String, Object>> data() {
        Arbitrary<String> texts = Arbitraries.strings().withChars("1:s{[").ofMaxLength(2);
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts.asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.integers().between(0, 2).asGeneric(),
                Arbitraries.of(0.0, 1.0, 2.0).asGeneric(),
                Arbitraries.of(Bytes.of(1), Bytes.of(0x11)).asGeneric());
        Arbitrary<Object> values = Arbitraries.oneOf(
                scalars,
                scalars.list().ofMaxSize(2).asGeneric(),
                Arbitraries.maps(texts, scalars).ofMaxSize(2).asGeneric());
        return Arbitraries.maps(texts, values).ofMaxSize(2);
    }

    @Test
    void all_findings_of_a_real_capture_have_ids_of_their_own() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : CaptureLines.of("dropped-executables.jsonl")) {
            if (line.contains("\"eventName\":\"magic_write\",")) {
                Event write = GoldenJson.event(line);
                String path = Objects.requireNonNull(
                        write.argument(ArgKey.string("pathname")).get());
                ids.add(Finding.of(METADATA, write, Detection.of("path", path)).id());
            }
        }

        assertThat(ids).hasSizeGreaterThan(102).doesNotHaveDuplicates();
    }
}
