package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dialect of v0.24 cannot simply say, and what is said about it. */
final class EncodingTracee024Test {

    private static final EventEncoder ENCODER = EventEncoder.tracee024();

    private static Conversion convert(String document) {
        return Conversion.of(document, ENCODER);
    }

    /** An event that v0.23 printed, with one argument. */
    private static String ofC(String type, String value) {
        return "{\"eventName\":\"e\",\"threadEntityId\":1,\"args\":[{\"name\":\"x\",\"type\":\"void*\",\"value\":null},"
                + "{\"name\":\"a\",\"type\":\"" + type + "\",\"value\":" + value + "}]}";
    }

    private static String of024(String members) {
        return "{\"eventName\":\"e\",\"threadEntityId\":1," + members + "}";
    }

    private static String lastArgument(Conversion conversion) {
        String line = conversion.line();
        return line.substring(line.lastIndexOf("{\"name\":"), line.length() - 2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "int, -1, int32",
                "pid_t, 1, int32",
                "const clockid_t, 1, int32",
                "landlock_rule_type, 1, int32",
                "long, -1, int64",
                "u8, 255, uint8",
                "umode_t, 1, uint16",
                "old_gid_t, 1, uint16",
                "unsigned int, 1, uint32",
                "dev_t, 4294967295, uint32",
                "unsigned long, 18446744073709551615, uint64",
                "size_t, 1, uint64",
                "double, 1.5, float64",
                "bytes, `\"fw==\"`, []byte",
                "const char*, `\"x\"`, string",
                "const char *, `\"x\"`, const char *",
                "char*, null, string",
                "char*, 140, trace.Pointer",
                "const char**, `[\"a\",\"b\"]`, []string",
                "const char*const*, null, []string",
                "const char **, 140, trace.Pointer",
                "struct stat*, 18446744073709551615, trace.Pointer",
                "struct stat*, `\"0x7ffe\"`, trace.Pointer",
                "sigset_t *restrict, 1, trace.Pointer",
                "struct timespec*, 1.5, float64",
                "struct sockaddr*, `{\"sa_family\":\"AF_UNIX\"}`, SockAddr",
                "slim_cred_t, `{\"Uid\":0}`, trace.SlimCred",
                "int[2], `[3,4]`, [2]int",
                "unsigned long[], `[1]`, []uint64",
                "uid_t, `\"root\"`, int32",
                "trace.PktMeta, null, trace.PktMeta",
                "bool, true, bool"
            })
    void types_of_c_become_those_of_v0_24(String type, String value, String expected) {
        Conversion conversion = convert(ofC(type, value));

        assertThat(lastArgument(conversion))
                .isEqualTo("{\"name\":\"a\",\"type\":\"" + expected + "\",\"value\":" + value + "}");
        assertThat(conversion.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gid_t, 4294967295, uint32",
        "unsigned int, -1, int32",
        "int, 4294967296, int64",
        "size_t, -1, int32",
        "old_uid_t, 65536, int32",
        "long, 18446744073709551615, uint64"
    })
    void a_number_that_its_type_cannot_hold_gets_one_that_can(String type, String value, String expected) {
        Conversion conversion = convert(ofC(type, value));

        assertThat(lastArgument(conversion)).contains("\"type\":\"" + expected + "\"");
        assertThat(conversion.notes()).isEmpty();
    }

    @Test
    void a_type_in_no_table_is_kept_and_refused_when_its_value_is_a_number() {
        Conversion number = convert(ofC("qid_t", "1"));
        assertThat(lastArgument(number)).isEqualTo("{\"name\":\"a\",\"type\":\"qid_t\",\"value\":1}");
        assertThat(number.shown()).containsExactly("REFUSED argument type \"qid_t\": it knows no numbers of this type");

        Conversion text = convert(ofC("qid_t", "\"1\""));
        assertThat(lastArgument(text)).isEqualTo("{\"name\":\"a\",\"type\":\"qid_t\",\"value\":\"1\"}");
        assertThat(text.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "uint8 | 256 | a number does not fit",
                "uint32 | -0 | a number does not fit",
                "int64 | 1.0 | a number does not fit",
                "int32 | 1e3 | a number does not fit",
                "uint64 | 18446744073709551616 | a number does not fit",
                "float64 | 1e999 | a number does not fit",
                "float | 1e39 | a number does not fit",
                "void* | -1 | it takes unsigned 64-bit integers for pointers alone",
                "int | 1 | it knows no numbers of this type",
                "`` | 1 | it knows no numbers of this type",
                "[]string | `\"x\"` | it takes a list for this type alone",
                "trace.ProtoUDP | `\"x\"` | it takes an object for this type alone",
                "trace.ProtoUDP | `{\"srcPort\":1,\"dstPort\":2,\"length\":3}` | it wants the key \"checksum\" in it",
                "trace.ProtoICMPv6 | `{\"typeCode\":1,\"checksum\":2}` | it wants the key \"typeCode\" in it",
                "[]trace.DnsQueryData | `{}` | it takes a list for this type alone",
                "[]trace.DnsQueryData | `[{\"query\":\"q\",\"query_type\":\"A\"}]` | it wants the key \"query_class\" in it"
            })
    void what_v0_24s_own_decoder_refuses_is_noted_and_kept(String type, String value, String why) {
        String argument = "{\"name\":\"a\",\"type\":\"" + type + "\",\"value\":" + value + "}";
        String document = of024("\"args\":[{\"name\":\"x\",\"type\":\"[]byte\",\"value\":null}," + argument + "]");
        Conversion conversion = convert(document);

        assertThat(conversion.line()).isEqualTo(document);
        assertThat(conversion.shown()).containsExactly("REFUSED argument type \"" + type + "\": " + why);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "uint8 | 255",
                "int64 | -9223372036854775808",
                "int32 | -0",
                "float64 | 1e3",
                "void* | 18446744073709551615",
                "trace.PacketMetadata | {}",
                "trace.ProtoICMPv6 | `{\"typeCode\":\"a\",\"checksum\":2,\"more\":[]}`",
                "[]trace.DnsQueryData | []",
                "trace.SlimCred | {}",
                "time.Time | `\"2025-11-18T10:00:00+01:00\"`",
                "uint32 | `\"text\"`",
                "uint32 | true",
                "[]string | `[1,null]`",
                "int | null"
            })
    void what_v0_24s_own_decoder_takes_is_not_noted(String type, String value) {
        Conversion conversion = convert(
                of024("\"args\":[{\"name\":\"x\",\"type\":\"[]byte\",\"value\":null},{\"name\":\"a\",\"type\":\"" + type
                        + "\",\"value\":" + value + "}]"));

        assertThat(conversion.notes()).isEmpty();
    }

    @Test
    void an_argument_without_a_type_gets_one_from_its_value() {
        Conversion conversion = convert(
                "{\"eventName\":\"e\",\"hostProcessId\":1,\"args\":[{\"name\":\"a\",\"value\":\"x\"},"
                        + "{\"name\":\"b\",\"value\":-5},{\"name\":\"c\",\"value\":18446744073709551615},{\"name\":\"d\",\"value\":1.5},"
                        + "{\"name\":\"f\",\"value\":[\"x\"]},{\"name\":\"g\",\"value\":[1]},{\"name\":\"h\",\"value\":null}]}");

        assertThat(conversion.back().arguments().stream()
                        .map(argument -> argument.type().orElse("none")))
                .containsExactly("string", "int64", "uint64", "float64", "[]string", "unknown", "unknown");
        assertThat(conversion.shown()).containsOnly("DERIVED argument type: from the value");
    }

    @Test
    void an_argument_without_a_name_gets_an_empty_one() {
        Conversion conversion = convert("{\"eventName\":\"e\",\"processId\":1,\"eventId\":\"5\",\"args\":[7,\"x\"]}");

        assertThat(conversion.line())
                .endsWith("\"args\":[{\"name\":\"\",\"type\":\"int64\",\"value\":7},"
                        + "{\"name\":\"\",\"type\":\"string\",\"value\":\"x\"}]}");
        assertThat(conversion.shown())
                .contains("DERIVED argument name: \"\" for arguments that have none")
                .hasSize(4);
    }

    @Test
    void a_container_without_flags_keeps_its_origin() {
        Conversion conversion = convert(
                "{\"eventName\":\"e\",\"processId\":1,\"hostProcessId\":1,\"containerId\":\"abc\",\"args\":[]}");

        assertThat(conversion.original().origin()).isEqualTo(Origin.CONTAINER);
        assertThat(conversion.back().origin()).isEqualTo(Origin.CONTAINER);
        assertThat(conversion.line())
                .isEqualTo(
                        "{\"processId\":1,\"hostProcessId\":1,\"containerId\":\"abc\",\"container\":{\"id\":\"abc\"},"
                                + "\"eventName\":\"e\",\"contextFlags\":{\"containerStarted\":true},\"args\":[]}");
        assertThat(conversion.shown())
                .containsExactly(
                        "DERIVED container.id: from containerId: v0.24 derives the origin from it",
                        "DERIVED contextFlags.containerStarted: true, from the origin: v0.24 derives it from the flag");
    }

    @Test
    void an_event_of_v0_24_without_an_object_container_stays_a_hosts() {
        String document = of024("\"containerId\":\"c\",\"contextFlags\":{\"containerStarted\":false},\"args\":[]");

        assertThat(convert(document).line()).isEqualTo(document);
        assertThat(convert(document).notes()).isEmpty();
        assertThat(convert(document).original().origin()).isEqualTo(Origin.HOST);
    }

    @Test
    void a_started_flag_without_a_container_does_not_make_mains_event_a_containers() {
        Conversion conversion = convert(
                "{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"workload\":{\"container\":{\"id\":\"\",\"started\":true}}}");

        assertThat(conversion.back().origin()).isEqualTo(Origin.HOST);
        assertThat(conversion.shown())
                .contains("LOST contextFlags.containerStarted: by it v0.24 would take the event for a container's");
    }

    @Test
    void an_origin_that_does_not_follow_from_the_container_is_lost() {
        Event event = Event.builder("e").origin(Origin.CONTAINER_INIT).build();

        assertThat(Conversion.of(event, ENCODER).shown())
                .containsExactly("LOST origin: v0.24 derives another from the container");
    }

    @Test
    void a_time_in_seconds_since_boot_reads_back_as_the_same_time() {
        Conversion conversion = convert(
                "{\"timestamp\":0.5,\"eventName\":\"e\",\"processId\":1,\"hostProcessId\":1,\"stackAddresses\":null,\"args\":[]}");

        assertThat(conversion.line()).startsWith("{\"timestamp\":500000000,").contains("\"contextFlags\":{},");
        assertThat(conversion.back().time()).hasValue(EventTime.relative(500_000_000));
        assertThat(conversion.notes()).isEmpty();
    }

    @Test
    void a_clock_that_does_not_follow_from_the_size_of_a_time_is_lost() {
        Event event = Event.builder("e")
                .time(EventTime.epoch(5))
                .threadStartTime(EventTime.relative(5))
                .build();

        assertThat(Conversion.of(event, ENCODER).shown())
                .containsExactly("LOST timestamp: v0.24 does not say what a time counts from: it goes by its size");
    }

    @Test
    void scopes_are_lost() {
        assertThat(convert("{\"eventName\":\"e\",\"matchedScopes\":5,\"args\":[]}")
                        .shown())
                .containsExactly("LOST matchedScopes: v0.24 has no scopes");
    }

    @Test
    void members_nobody_knows_keep_their_place_when_v0_24_may_have_printed_the_event() {
        String document =
                "{\"first\":[1, 2],\"timestamp\":5,\"new\":{\"a\":\"<\"},\"executable\":{\"path\":\"\",\"x\":null},"
                        + "\"eventName\":\"e\",\"new\":\"again\",\"contextFlags\":{\"y\":1},\"threadEntityId\":1,"
                        + "\"args\":[{\"hint\":true,\"name\":\"a\",\"type\":\"uint32\",\"value\":1,\"more\":{}}],\"last\":1.50}";

        assertThat(convert(document).line())
                .isEqualTo(document.replace("[1, 2]", "[1,2]").replace("<", "\\u003c"));
        assertThat(convert(document).notes()).isEmpty();
    }

    @Test
    void an_event_of_v0_24_without_flags_gets_none() {
        String document = of024("\"timestamp\":5,\"args\":[]");

        assertThat(convert(document).line()).isEqualTo(document);
    }

    @Test
    void what_is_derived_stands_behind_what_was_recorded() {
        Conversion conversion = convert(
                of024("\"args\":[{\"value\":1,\"name\":\"a\"}," + "{\"name\":\"b\",\"type\":\"uint32\",\"value\":1}]"));

        assertThat(conversion.line()).contains("[{\"value\":1,\"name\":\"a\",\"type\":\"int64\"},");
        assertThat(conversion.shown()).containsExactly("DERIVED argument type: from the value");
    }

    @Test
    void members_of_an_older_event_that_nobody_knows_stand_behind_the_others() {
        Conversion conversion =
                convert("{\"new\":1,\"eventName\":\"e\",\"kubernetes\":{\"node\":\"n\",\"podName\":\"p\"},"
                        + "\"args\":[{\"hint\":true,\"name\":\"a\",\"type\":\"u32\",\"value\":1}]}");

        assertThat(conversion.line())
                .isEqualTo("{\"kubernetes\":{\"podName\":\"p\",\"node\":\"n\"},\"eventName\":\"e\","
                        + "\"args\":[{\"name\":\"a\",\"type\":\"uint32\",\"value\":1,\"hint\":true}],\"new\":1}");
        assertThat(conversion.notes()).isEmpty();
    }

    @Test
    void members_of_mains_event_that_nobody_knows_are_kept_where_v0_24_has_a_place() {
        Conversion conversion = convert("{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"new\":1,\"args\":2,"
                + "\"workload\":{\"node\":\"n\",\"k8s\":{\"pod\":{\"name\":\"p\",\"labels\":{}}}},"
                + "\"data\":[{\"name\":\"a\",\"u_int32\":1,\"hint\":2,\"type\":3}]}");

        assertThat(conversion.line())
                .contains("{\"name\":\"a\",\"type\":\"uint32\",\"value\":1,\"hint\":2}")
                .endsWith(",\"new\":1}");
        assertThat(conversion.shown())
                .contains(
                        "LOST args: v0.24 has no place for it",
                        "LOST workload.node: v0.24 has no place for it",
                        "LOST workload.k8s.pod.labels: v0.24 has no place for it",
                        "LOST data[].type: v0.24 has another use for the key");
    }

    @Test
    void members_nobody_knows_of_mains_other_messages_are_lost() {
        Conversion conversion = convert("{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"policies\":{\"a\":1},"
                + "\"workload\":{\"k8s\":{\"namespace\":{\"b\":1}},\"process\":{\"thread\":{\"user_stack_trace\":{\"e\":1,"
                + "\"addresses\":[{\"address\":1,\"f\":1}]}}}},\"threat\":{\"c\":1,\"severity\":2},"
                + "\"detected_from\":{\"d\":1,\"id\":1,\"name\":\"s\"}}");

        assertThat(conversion.noted(EncodingNote.Kind.LOST))
                .containsExactly(
                        "detected_from.d",
                        "policies.a",
                        "threat.c",
                        "workload.k8s.namespace.b",
                        "workload.process.thread.user_stack_trace.addresses[0].f",
                        "workload.process.thread.user_stack_trace.e");
    }

    @Test
    void a_chain_of_sources_is_lost_beyond_the_sixteenth() {
        String chain = "{\"id\":1,\"name\":\"s\",\"parent\":".repeat(17) + "{}" + "}".repeat(17);
        Conversion conversion =
                convert("{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"detected_from\":" + chain + "}");

        assertThat(conversion.noted(EncodingNote.Kind.LOST))
                .singleElement()
                .asString()
                .startsWith("detected_from.parent.parent.parent")
                .contains("125 characters");
    }

    @Test
    void an_item_of_main_without_a_name_is_lost() {
        Conversion conversion = convert("{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"data\":["
                + "{\"u_int32\":1},{\"name\":\"a\",\"u_int32\":1}]}");

        assertThat(conversion.line()).endsWith("\"args\":[{\"name\":\"a\",\"type\":\"uint32\",\"value\":1}]}");
        assertThat(conversion.shown()).contains("LOST arguments: one of them has no name");
    }

    @Test
    void what_main_knows_more_of_is_lost() {
        Conversion conversion = convert("{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"workload\":{\"process\":{"
                + "\"thread\":{\"user_stack_trace\":{\"addresses\":[{\"address\":1,\"symbol\":\"main\"}]}},"
                + "\"ancestors\":[{\"pid\":1,\"thread\":{}},{\"pid\":2}]},\"container\":{\"id\":\"c\",\"name\":\"\","
                + "\"image\":{\"id\":\"sha\",\"repo_digests\":[\"a\",\"b\"],\"name\":\"i\"},\"started\":true}}}");

        assertThat(conversion.noted(EncodingNote.Kind.LOST))
                .containsExactlyInAnyOrder(
                        "workload.process.thread.user_stack_trace.addresses[0].symbol",
                        "workload.process.ancestors[0].thread",
                        "workload.process.ancestors[1]",
                        "workload.container.image.id",
                        "workload.container.image.repo_digests[1]");
    }

    @Test
    void a_key_that_v0_24s_decoder_takes_for_another_is_refused() {
        Conversion conversion = convert(of024("\"EventName\":\"x\",\"u\u017ferId\":1,\"container\":{\"Name\":1},"
                + "\"args\":[{\"name\":\"a\",\"type\":\"uint32\",\"value\":1,\"Type\":2}]"));

        assertThat(conversion.shown())
                .containsExactly(
                        "REFUSED key EventName: v0.24's decoder takes it for eventName",
                        "REFUSED key u\u017ferId: v0.24's decoder takes it for userId",
                        "REFUSED key container.Name: v0.24's decoder takes it for name",
                        "REFUSED key args[].Type: v0.24's decoder takes it for type");
    }

    /** It is left out, so that the types must not depend on it: written again, nothing else may change. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "[]", "null"})
    void metadata_that_is_no_object_tells_nothing_of_the_types(String metadata) {
        Conversion once =
                convert(of024("\"args\":[{\"name\":\"a\",\"type\":\"int\",\"value\":1}],\"metadata\":" + metadata));

        assertThat(once.line()).contains("\"type\":\"int32\"").doesNotContain("metadata");
        assertThat(convert(once.line()).line()).isEqualTo(once.line());
    }

    @Test
    void a_field_of_another_type_is_left_out_and_lost() {
        Conversion conversion = convert(of024("\"processId\":\"x\",\"processName\":5,\"stackAddresses\":{},"
                + "\"contextFlags\":{\"isCompat\":1},\"eventId\":727,\"args\":[]"));

        assertThat(conversion.line())
                .isEqualTo(
                        "{\"eventName\":\"e\",\"threadEntityId\":1,\"contextFlags\":{},\"eventId\":\"727\",\"args\":[]}");
        assertThat(conversion.noted(EncodingNote.Kind.LOST))
                .containsExactly("contextFlags.isCompat", "processId", "processName", "stackAddresses");
        assertThat(conversion.shown()).contains("LOST processId: it is not of its type");
    }

    @Test
    void an_unsigned_field_of_another_type_is_no_zero() {
        Conversion conversion = convert(of024("\"cgroupId\":\"many\",\"args\":[]"));

        assertThat(conversion.line()).isEqualTo(of024("\"args\":[]"));
        assertThat(conversion.shown()).containsExactly("LOST cgroupId: it is not of its type");
    }

    @Test
    void an_older_events_list_of_arguments_that_is_null_stays_null() {
        assertThat(convert("{\"eventName\":\"e\",\"hostProcessId\":1,\"args\":null}")
                        .line())
                .isEqualTo("{\"hostProcessId\":1,\"eventName\":\"e\",\"args\":null}");
    }

    @Test
    void what_go_leaves_out_when_it_is_empty_stays_where_it_stands() {
        String document = of024("\"container\":{\"id\":\"\",\"name\":\"n\",\"image\":\"\"},"
                + "\"kubernetes\":{\"podUID\":\"\",\"podSandbox\":false},\"matchedPolicies\":[],\"stackAddresses\":[],"
                + "\"executable\":{},\"contextFlags\":{},\"args\":[]");

        assertThat(convert(document).line()).isEqualTo(document);
        assertThat(convert(document).notes()).isEmpty();
    }

    @Test
    void no_list_of_arguments_stays_none_if_the_event_is_told_all_the_same() {
        String document = "{\"eventId\":\"5\",\"eventName\":\"e\",\"threadEntityId\":1}";

        assertThat(convert(document).line()).isEqualTo(document);
        assertThat(convert(document.replace("\"5\"", "\"x\"")).line())
                .isEqualTo("{\"eventName\":\"e\",\"threadEntityId\":1,\"args\":[]}");
    }

    @Test
    void null_stays_null() {
        String document = of024(
                "\"timestamp\":null,\"processName\":null,\"executable\":null,\"container\":null,"
                        + "\"matchedPolicies\":null,\"stackAddresses\":null,\"contextFlags\":null,\"args\":null,\"metadata\":null");

        assertThat(convert(document).line()).isEqualTo(document);
    }

    @Test
    void an_element_that_is_no_argument_is_lost() {
        Conversion conversion = convert(
                "{\"eventName\":\"e\",\"hostProcessId\":1,\"args\":[5,{\"type\":\"x\"},{\"name\":\"a\",\"type\":\"bool\",\"value\":true}]}");

        assertThat(conversion.back().arguments()).hasSize(1);
        assertThat(conversion.shown()).containsExactly("LOST arguments: one of them has no name");
    }

    @Test
    void not_a_number_is_null_and_lost() {
        Conversion read = convert(Documents.withItem("\"name\":\"a\",\"struct\":{\"x\":NaN}"));
        assertThat(lastArgument(read)).isEqualTo("{\"name\":\"a\",\"type\":\"struct\",\"value\":{\"x\":null}}");
        assertThat(read.shown()).contains("LOST argument value: NaN and infinities are null");

        Event made = Event.builder("e")
                .argument(RawArgument.of("a", "unknown", List.of(Double.NaN)))
                .build();
        assertThat(Conversion.of(made, ENCODER).shown())
                .containsExactly("LOST argument value: NaN and infinities are null");
    }

    @Test
    void typed_keys_of_main_become_types_of_v0_24() {
        Conversion conversion = convert("{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"data\":["
                + "{\"name\":\"a\",\"pointer\":\"18446744073709551615\"},{\"name\":\"b\",\"timespec\":{\"value\":1.5}},"
                + "{\"name\":\"c\",\"str_array\":{}},{\"name\":\"d\",\"u_int64_array\":{\"value\":[\"1\"]}},"
                + "{\"name\":\"f\",\"sockaddr\":{\"sa_family\":\"AF_INET\",\"sin_port\":80}},{\"name\":\"g\",\"bytes\":\"no base64\"},"
                + "{\"name\":\"h\",\"http\":{\"host\":\"\\u003c\"}}]}");

        assertThat(conversion.line())
                .endsWith("[{\"name\":\"a\",\"type\":\"trace.Pointer\",\"value\":18446744073709551615},"
                        + "{\"name\":\"b\",\"type\":\"float64\",\"value\":1.5},"
                        + "{\"name\":\"c\",\"type\":\"[]string\",\"value\":[]},"
                        + "{\"name\":\"d\",\"type\":\"[]uint64\",\"value\":[1]},"
                        + "{\"name\":\"f\",\"type\":\"SockAddr\",\"value\":{\"sa_family\":\"AF_INET\",\"sin_port\":80}},"
                        + "{\"name\":\"g\",\"type\":\"[]byte\",\"value\":\"no base64\"},"
                        + "{\"name\":\"h\",\"type\":\"http\",\"value\":{\"host\":\"\\u003c\"}}]}");
    }

    @Test
    void a_finding_without_metadata_gets_an_empty_one() {
        Conversion conversion =
                convert("{\"eventName\":\"dropped_executable\",\"contextFlags\":{\"containerStarted\":true},"
                        + "\"matchedScopes\":1,\"args\":[]}");

        assertThat(conversion.back().finding()).isEqualTo(conversion.original().finding());
        assertThat(conversion.line()).endsWith(",\"metadata\":{}}");
        assertThat(conversion.shown())
                .contains("DERIVED metadata: {}: v0.24 tells a finding by it, v0.10 and v0.11 by its name alone");
    }

    @Test
    void the_source_of_a_finding_is_renamed_and_its_types_too() {
        Conversion conversion = convert(
                "{\"eventName\":\"f\",\"threadEntityId\":1,\"args\":[{\"name\":\"path\",\"type\":\"const char *\","
                        + "\"value\":\"/x\"},{\"name\":\"triggeredBy\",\"type\":\"unknown\",\"value\":{\"args\":[{\"name\":\"dev\",\"type\":\"dev_t\","
                        + "\"value\":1},{\"name\":\"triggeredBy\",\"type\":\"unknown\",\"value\":{\"args\":[{\"name\":\"p\",\"type\":\"char*\","
                        + "\"value\":\"x\"}],\"name\":\"h\"}}],\"id\":5,\"name\":\"g\",\"returnValue\":7}}],\"metadata\":{\"Version\":\"1\",\"Extra\":1}}");

        assertThat(conversion.line())
                .endsWith("\"args\":[{\"name\":\"path\",\"type\":\"const char *\",\"value\":\"/x\"},"
                        + "{\"name\":\"detectedFrom\",\"type\":\"unknown\",\"value\":{\"args\":[{\"name\":\"dev\",\"type\":\"uint32\","
                        + "\"value\":1},{\"name\":\"detectedFrom\",\"type\":\"unknown\",\"value\":{\"args\":[{\"name\":\"p\",\"type\":\"string\","
                        + "\"value\":\"x\"}],\"name\":\"h\"}}],\"id\":5,\"name\":\"g\",\"returnValue\":7}}],"
                        + "\"metadata\":{\"Version\":\"1\",\"Extra\":1}}");
        assertThat(conversion.notes()).isEmpty();
    }

    @Test
    void the_data_of_a_finding_keeps_the_names_that_v0_24_gives_it_too() {
        Conversion conversion = convert(
                "{\"eventName\":\"f\",\"threadEntityId\":1,\"args\":[{\"name\":\"n\",\"type\":\"int\",\"value\":1},"
                        + "{\"name\":\"l\",\"type\":\"const char**\",\"value\":[\"a\"]},{\"name\":\"triggeredBy\",\"type\":\"unknown\","
                        + "\"value\":{\"name\":\"g\"}}],\"metadata\":{}}");

        assertThat(conversion.line()).contains("\"type\":\"int\"", "\"type\":\"const char**\"", "\"detectedFrom\"");
        assertThat(conversion.shown())
                .containsExactly("REFUSED argument type \"int\": it knows no numbers of this type");
    }

    @Test
    void a_finding_made_by_hand_has_the_types_of_v0_24_in_its_source() {
        Event source = Documents.event(Documents.withItem("\"name\":\"dev\",\"u_int32\":1"));
        Event finding = Event.builder("f")
                .argument(RawArgument.of(
                        "detectedFrom",
                        "unknown",
                        Map.of("args", List.of(Map.of("name", "dev", "type", "u_int32", "value", 1L)))))
                .finding(io.signet.event.FindingInfo.builder()
                        .detectedFrom(source)
                        .build())
                .build();

        assertThat(ENCODER.encodeToString(finding))
                .contains("\"type\":\"uint32\"")
                .doesNotContain("u_int32");
    }

    @Test
    void mains_tactic_is_lost_when_the_category_says_something_else() {
        String document =
                "{\"timestamp\":\"null\",\"id\":1,\"name\":\"f\",\"threat\":{\"mitre\":{\"tactic\":{\"name\":\"%s\"}},"
                        + "\"severity\":2,\"properties\":{\"Category\":\"defense-evasion\"}}}";

        assertThat(convert(document.formatted("Defense Evasion")).noted(EncodingNote.Kind.LOST))
                .isEmpty();
        assertThat(convert(document.formatted("Impact")).shown())
                .contains("LOST finding's tactic: v0.24 has the category in its place");
    }

    @Test
    void an_event_made_by_hand_of_a_name_alone_is_written_as_just_that() {
        Event event = Event.builder("e").build();

        assertThat(ENCODER.encodeToString(event)).isEqualTo("{\"eventName\":\"e\",\"args\":[]}");
    }

    @Test
    void an_event_made_by_hand_says_nothing_it_does_not_hold() {
        Event event = Event.builder("e")
                .process(ProcessInfo.builder().pid(1).build())
                .container(ContainerInfo.builder().id("c").started(false).build())
                .argument(RawArgument.of("a", "uint32", 1))
                .build();

        assertThat(Conversion.of(event, ENCODER).notes()).isEmpty();
    }
}
