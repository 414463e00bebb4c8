package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.EventEncoder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding is as an event: against the findings that Tracee itself wrote, and for each class of data. */
final class FindingToEventTest {

    /** As the signature in Tracee has it (signatures/golang/dropped_executable.go, v0.24.1). */
    private static final SignatureMetadata TRC_1022 = SignatureMetadata.builder("TRC-1022", "New executable dropped")
            .version("1")
            .eventName("dropped_executable")
            .description("An Executable file was dropped in the system during runtime. Container images are usually"
                    + " built with all binaries needed inside. A dropped binary may indicate that an adversary"
                    + " infiltrated your container.")
            .severity(Severity.MEDIUM)
            .attack(AttackReference.technique("T1036", "Masquerading")
                    .tactic("defense-evasion")
                    .stixId("attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0")
                    .build())
            .property("Kubernetes_Technique", "")
            .build();

    private static final SignatureMetadata PLAIN =
            SignatureMetadata.builder("X-1", "Plain").eventName("plain").build();

    private static String identity(Event event) {
        return event.time() + " " + event.process().hostTid();
    }

    /**
     * In every byte but the names of matched policies: those the pipeline adds behind the conversion, which copies none.
     */
    @ParameterizedTest
    @CsvSource({
        "dropped-executables.jsonl, 102",
        "tracee-v0.24.1/mixed.jsonl.gz, 20",
        "tracee-v0.24.1/no-enrichment.jsonl, 6",
        "tracee-v0.24.1/options-all.jsonl.gz, 6",
        "tracee-v0.24.1/options-none.jsonl.gz, 6",
        "tracee-v0.24.1/process-tree.jsonl, 6",
        "tracee-v0.24.1/container-origin.jsonl.gz, 4"
    })
    void equals_the_line_that_tracee_wrote_for_the_same_write(String capture, int findings) throws IOException {
        Map<String, Event> writes = new HashMap<>();
        int compared = 0;
        for (String line : CaptureLines.of(capture)) {
            if (line.contains("\"eventName\":\"magic_write\",")) {
                Event write = GoldenJson.event(line);
                assertThat(writes.put(identity(write), write)).isNull();
            } else if (line.contains("\"eventName\":\"dropped_executable\",")) {
                Event write = writes.get(identity(GoldenJson.event(line)));
                String path = write.argument(ArgKey.string("pathname")).get();
                Event event =
                        Finding.of(TRC_1022, write, Detection.of("path", path)).toEvent();

                assertThat(EventEncoder.tracee024().encodeToString(event)).isEqualTo(withoutPolicies(line));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(findings);
    }

    private static String withoutPolicies(String line) {
        return line.replaceFirst("\"matchedPolicies\":\\[[^]]*\\],", "");
    }

    @Test
    void has_the_context_of_its_event_and_the_name_of_its_signature() {
        Event source = Event.builder("openat")
                .time(EventTime.epoch(1_795_456_633_467_663_760L))
                .hostName("node")
                .returnValue(-2)
                .matchedPolicies(List.of("p"))
                .build();

        Event event = Finding.of(PLAIN, source, Detection.empty()).toEvent();

        assertThat(event.name()).isEqualTo("plain");
        assertThat(event.time()).isEqualTo(source.time());
        assertThat(event.hostName()).contains("node");
        assertThat(event.returnValue()).hasValue(-2);
        assertThat(event.origin()).isEqualTo(source.origin());
        assertThat(event.matchedPolicies()).isEmpty();
    }

    @Test
    void the_number_is_6029_for_dropped_executable_and_0_for_others() {
        Event source = Event.builder("openat").eventId(257).build();

        assertThat(Finding.of(TRC_1022, source, Detection.empty()).toEvent().eventId())
                .hasValue(6029);
        assertThat(Finding.of(PLAIN, source, Detection.empty()).toEvent().eventId())
                .hasValue(0);
    }

    @Test
    void names_its_source_only_when_that_has_arguments() {
        Event bare = Event.builder("openat").build();
        Event full = Event.builder("openat")
                .argument(ArgKey.string("pathname"), "/x")
                .build();

        assertThat(Finding.of(PLAIN, bare, Detection.empty()).toEvent().arguments())
                .isEmpty();
        Event event = Finding.of(PLAIN, full, Detection.of("k", "v")).toEvent();
        assertThat(event.arguments()).extracting(RawArgument::name).containsExactly("k", "detectedFrom");
        assertThat(event.argsNum()).hasValue(2);
        assertThat(event.finding().orElseThrow().detectedFrom()).containsSame(full);
    }

    @Test
    void says_of_the_signature_what_its_metadata_says() {
        FindingInfo info = Finding.of(TRC_1022, Event.builder("magic_write").build(), Detection.empty())
                .toEvent()
                .finding()
                .orElseThrow();

        assertThat(info.signatureId()).contains("TRC-1022");
        assertThat(info.signatureName()).contains("New executable dropped");
        assertThat(info.version()).contains("1");
        assertThat(info.severity()).hasValue(2);
        assertThat(info.category()).contains("defense-evasion");
        assertThat(info.technique()).contains("Masquerading");
        assertThat(info.techniqueId()).contains("T1036");
        assertThat(info.tags()).isEmpty();
        assertThat(info.properties())
                .containsOnlyKeys(
                        "Category",
                        "Kubernetes_Technique",
                        "Severity",
                        "Technique",
                        "external_id",
                        "id",
                        "signatureID",
                        "signatureName");
    }

    @Test
    void id_and_name_cannot_be_claimed_by_a_property() {
        SignatureMetadata liar = SignatureMetadata.builder("X-1", "Plain")
                .eventName("plain")
                .property("signatureID", "TRC-1022")
                .property("signatureName", "somebody else")
                .build();

        FindingInfo info = Finding.of(liar, Event.builder("openat").build(), Detection.empty())
                .toEvent()
                .finding()
                .orElseThrow();

        assertThat(info.properties()).containsEntry("signatureID", "X-1").containsEntry("signatureName", "Plain");
    }

    @Test
    void the_source_of_a_finding_on_mains_event_has_the_types_of_v0_24() {
        Event source = GoldenJson.event("{\"timestamp\":\"null\",\"id\":1027,\"name\":\"magic_write\",\"data\":["
                + "{\"name\":\"pathname\",\"str\":\"/x\"},{\"name\":\"bytes\",\"bytes\":\"f0VMRg==\"},"
                + "{\"name\":\"dev\",\"u_int32\":5},{\"name\":\"inode\",\"u_int64\":\"6\"}]}");

        String line = EventEncoder.tracee024()
                .encodeToString(Finding.of(PLAIN, source, Detection.empty()).toEvent());

        assertThat(line)
                .contains("\"value\":{\"args\":[{\"name\":\"pathname\",\"type\":\"string\",\"value\":\"/x\"},"
                        + "{\"name\":\"bytes\",\"type\":\"[]byte\",\"value\":\"f0VMRg==\"},"
                        + "{\"name\":\"dev\",\"type\":\"uint32\",\"value\":5},"
                        + "{\"name\":\"inode\",\"type\":\"uint64\",\"value\":6}],\"id\":1027,");
    }

    @Test
    void writes_each_class_of_data_as_go_writes_its_type() {
        Detection detection = Detection.of("string", "a<b>")
                .with("bool", true)
                .with("int", 1)
                .with("long", Long.MIN_VALUE)
                .with("double", 1e21)
                .with("bytes", Bytes.of(0x7f, 'E', 'L', 'F'))
                .with("strings", List.of("a", "b"))
                .with("list", List.of(1, "b"))
                .with("map", Map.of("k", 1.5));

        String line = EventEncoder.tracee024()
                .encodeToString(Finding.of(PLAIN, Event.builder("openat").build(), detection)
                        .toEvent());

        assertThat(line)
                .contains("\"args\":["
                        + "{\"name\":\"string\",\"type\":\"const char *\",\"value\":\"a\\u003cb\\u003e\"},"
                        + "{\"name\":\"bool\",\"type\":\"bool\",\"value\":true},"
                        + "{\"name\":\"int\",\"type\":\"int\",\"value\":1},"
                        + "{\"name\":\"long\",\"type\":\"long\",\"value\":-9223372036854775808},"
                        + "{\"name\":\"double\",\"type\":\"float64\",\"value\":1e+21},"
                        + "{\"name\":\"bytes\",\"type\":\"unknown\",\"value\":\"f0VMRg==\"},"
                        + "{\"name\":\"strings\",\"type\":\"const char**\",\"value\":[\"a\",\"b\"]},"
                        + "{\"name\":\"list\",\"type\":\"unknown\",\"value\":[1,\"b\"]},"
                        + "{\"name\":\"map\",\"type\":\"unknown\",\"value\":{\"k\":1.5}}]");
    }

    /** What a finding says is still there when its line is read back. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void its_line_reads_back_to_the_same_line(
            @ForAll("data") Map<String, Object> data, @ForAll("texts") String text, @ForAll boolean withArgument) {
        EventBuilder source = Event.builder(text).returnValue(text.length());
        if (withArgument) {
            source.argument(ArgKey.string(text), text);
        }
        Detection detection = Detection.empty();
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            detection = detection.with(entry.getKey(), entry.getValue());
        }
        SignatureMetadata metadata = SignatureMetadata.builder(text, text)
                .eventName("e" + text)
                .description(text)
                .tags(List.of(text))
                .severity(Severity.HIGH)
                .property(text, text)
                .build();

        String line = EventEncoder.tracee024()
                .encodeToString(Finding.of(metadata, source.build(), detection).toEvent());

        assertThat(EventEncoder.tracee024().encodeToString(GoldenJson.event(line)))
                .isEqualTo(line);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aZ09\"\\<>&/\n\u001b\u00e9\u2028\ufffd")
                .ofMaxLength(5);
    }

    @Provide
    Arbitrary<Map<String, Object>> data() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.of(0.0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE)
                        .asGeneric(),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMaxSize(6)
                        .map(Bytes::copyOf)
                        .asGeneric());
        Arbitrary<Object> values = Arbitraries.oneOf(
                scalars,
                texts().list().ofMaxSize(3).asGeneric(),
                scalars.list().ofMaxSize(3).asGeneric(),
                Arbitraries.maps(texts(), scalars).ofMaxSize(3).asGeneric());
        return Arbitraries.maps(texts(), values).ofMaxSize(4);
    }
}
