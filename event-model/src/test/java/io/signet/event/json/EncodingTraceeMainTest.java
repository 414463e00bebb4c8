package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.EncodingNote.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dialect of main cannot simply say, and what is said about it. */
final class EncodingTraceeMainTest {

    private static final EventEncoder ENCODER = EventEncoder.traceeMain();

    private static Conversion convert(String document) {
        return Conversion.of(document, ENCODER);
    }

    private static String item(RawArgument argument) {
        String line =
                ENCODER.encodeToString(Event.builder("e").argument(argument).build());
        return line.substring(line.indexOf("\"data\":[") + 8, line.length() - 2);
    }

    private static String legacy(String members) {
        return "{\"eventName\":\"e\",\"eventId\":\"1\",\"args\":[]," + members + "}";
    }

    @Test
    void golden_lines_of_main_come_out_byte_for_byte() {
        for (byte[] line : Golden.inputLines("dialect-P3")) {
            assertThat(ENCODER.encodeToString(Documents.event(line)))
                    .isEqualTo(new String(line, StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"new\":[1],\"timestamp\":\"null\",\"new\":2,\"id\":1,\"name\":\"e\",\"workload\":{\"x\":{},\"process\":{\"pid\":1}},"
                        + "\"data\":[{\"name\":\"a\",\"hint\":1,\"str\":\"\\u0041<\"}]}",
                "{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"data\":[{\"name\":\"a\",\"struct\":{\"x\":NaN,\"y\":-Inf}},{\"name\":\"b\",\"frob\":3}]}",
                "{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"data\":[{\"u_int32\":1},{\"name\":\"a\",\"u_int32\":\"x\"}]}"
            })
    void an_event_of_main_stays_as_it_is_whatever_it_holds(String document) {
        assertThat(convert(document).line()).isEqualTo(document);
        assertThat(convert(document).notes()).isEmpty();
    }

    @Test
    void white_space_goes() {
        assertThat(convert("{ \"timestamp\" : \"null\",\t\"id\":1, \"name\":\"a b\", \"data\":[ ] }")
                        .line())
                .isEqualTo("{\"timestamp\":\"null\",\"id\":1,\"name\":\"a b\",\"data\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "1763460000123456789, 2025-11-18T10:00:00.123456789Z",
        "1763460000123456700, 2025-11-18T10:00:00.1234567Z",
        "1763460000000000000, 2025-11-18T10:00:00Z",
        "0, 1970-01-01T00:00:00Z",
        "1, 1970-01-01T00:00:00.000000001Z",
        "-5000000000, 1969-12-31T23:59:55Z",
        "-1, 1969-12-31T23:59:59.999999999Z",
        "9223372036854775807, 2262-04-11T23:47:16.854775807Z",
        "-9223372036854775808, 1677-09-21T00:12:43.145224192Z"
    })
    void times_are_printed_without_trailing_zeros(long nanos, String text) {
        Event event = Event.builder("e").time(EventTime.epoch(nanos)).build();
        Conversion conversion = Conversion.of(event, ENCODER);

        assertThat(conversion.line()).isEqualTo("{\"timestamp\":\"" + text + "\",\"id\":0,\"name\":\"e\"}");
        assertThat(conversion.back().time()).hasValue(EventTime.epoch(nanos));
    }

    @Test
    void a_time_that_does_not_count_from_1970_is_lost() {
        Conversion conversion = convert(legacy("\"timestamp\":5,\"threadStartTime\":-5"));

        assertThat(conversion.line()).isEqualTo("{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\"}");
        assertThat(conversion.shown())
                .containsExactly(
                        "LOST timestamp: main prints times since 1970 alone",
                        "LOST threadStartTime: main prints times since 1970 alone");
    }

    @Test
    void fields_that_main_does_not_have_are_lost() {
        Conversion conversion = convert(
                legacy(
                        "\"processorId\":0,\"cgroupId\":1,\"mountNamespace\":2,\"pidNamespace\":3,"
                                + "\"hostName\":\"\",\"matchedScopes\":4,\"argsNum\":5,\"podSandbox\":false,\"returnValue\":6"));

        assertThat(conversion.noted(Kind.LOST))
                .containsExactlyInAnyOrder(
                        "processorId",
                        "cgroupId",
                        "mountNamespace",
                        "pidNamespace",
                        "hostName",
                        "matchedScopes",
                        "argsNum",
                        "kubernetes.podSandbox",
                        "returnValue");
        assertThat(conversion.shown())
                .contains(
                        "LOST processorId: main has no such field",
                        "LOST returnValue: main has it as an argument alone");
    }

    @Test
    void an_id_of_32_bits_is_written_and_one_of_more_is_lost() {
        Conversion conversion = convert(legacy("\"processId\":4294967295,\"threadId\":4294967296"));

        assertThat(conversion.line()).contains("\"pid\":4294967295").doesNotContain("\"tid\"");
        assertThat(conversion.shown()).containsExactly("LOST threadId: main has 32 bits for it");
    }

    @Test
    void a_field_of_another_type_is_lost() {
        assertThat(convert(legacy("\"processId\":\"x\"")).shown()).contains("LOST processId: it is not of its type");
    }

    @Test
    void each_address_of_a_stack_is_written() {
        assertThat(convert(legacy("\"stackAddresses\":[1,2]")).line())
                .contains("\"addresses\":[{\"address\":1,\"symbol\":\"\"},{\"address\":2,\"symbol\":\"\"}]");
    }

    @Test
    void a_container_without_flags_is_said_not_to_have_started() {
        Conversion conversion = convert(legacy("\"containerName\":\"n\""));

        assertThat(conversion.line()).contains("\"container\":{\"id\":\"\",\"name\":\"n\",\"started\":false}");
        assertThat(conversion.shown()).contains("DERIVED contextFlags.containerStarted: false: main always prints it");
    }

    @Test
    void an_id_that_stands_in_one_place_stands_for_both() {
        Conversion conversion =
                convert(legacy("\"container\":{\"id\":\"c\"},\"contextFlags\":{\"containerStarted\":true}"));

        assertThat(conversion.back().container().id()).contains("c");
        assertThat(conversion.shown()).contains("DERIVED containerId: main has one id for both");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"bytes\":{\"value\":\"fw==\"}` | `\"bytes\":\"fw==\"`",
                "`\"timespec\":1.5` | `\"timespec\":{\"value\":1.5}`",
                "`\"value\":{\"value\":1.5}` | `\"timespec\":{\"value\":1.5}`",
                "`\"bool\":{\"value\":true}` | `\"bool\":true`",
                "`\"str\":{\"value\":\"x\"}` | `\"str\":\"x\"`",
                "`\"int32_array\":[1,2]` | `\"int32_array\":{\"value\":[1,2]}`",
                "`\"u_int64_array\":{\"value\":[1,2]}` | `\"u_int64_array\":{\"value\":[\"1\",\"2\"]}`",
                "`\"sockaddr\":null` | `\"sockaddr\":null`",
                "`\"u_int32\":null` | `\"value\":null`"
            })
    void values_of_other_clients_get_mains_form(String value, String expected) {
        String document = "{\"timestamp\":\"null\",\"id\":%s,\"name\":\"e\",\"data\":[{\"name\":\"a\",%s}]}";

        assertThat(convert(document.formatted("\"e\"", value)).line()).isEqualTo(document.formatted("0", expected));
    }

    @Test
    void a_return_value_that_is_an_argument_too_is_not_lost() {
        Conversion conversion = convert("{\"eventName\":\"e\",\"eventId\":\"1\",\"returnValue\":6,"
                + "\"args\":[{\"name\":\"returnValue\",\"type\":\"int64\",\"value\":6}]}");

        assertThat(conversion.notes()).isEmpty();
        assertThat(conversion.back().returnValue()).hasValue(6);
    }

    @Test
    void an_id_beyond_32_bits_is_lost() {
        Event event = Event.builder("e")
                .eventId(1)
                .process(ProcessInfo.builder()
                        .pid(-1)
                        .hostPid(4294967296L)
                        .tid(4294967295L)
                        .build())
                .compat(false)
                .build();

        assertThat(Conversion.of(event, ENCODER).shown())
                .containsExactly(
                        "LOST hostProcessId: main has 32 bits for it", "LOST processId: main has 32 bits for it");
    }

    @Test
    void what_main_always_says_is_derived() {
        Conversion conversion = convert("{\"eventName\":\"e\",\"hostProcessId\":5,\"threadId\":7,\"processId\":1,"
                + "\"containerId\":\"c\",\"args\":[]}");

        assertThat(conversion.line())
                .isEqualTo(
                        "{\"timestamp\":\"null\",\"id\":0,\"name\":\"e\",\"workload\":{\"process\":{\"host_pid\":5,\"pid\":1,"
                                + "\"thread\":{\"tid\":7}},\"container\":{\"id\":\"c\",\"name\":\"\",\"started\":true}}}");
        assertThat(conversion.shown())
                .containsExactlyInAnyOrder(
                        "DERIVED contextFlags.isCompat: false: main leaves it out then",
                        "DERIVED eventId: 0, which main prints for what it does not know",
                        "DERIVED container.id: main has one id for both",
                        "DERIVED contextFlags.containerStarted: true, from the origin");
    }

    @Test
    void a_container_without_an_id_is_none_to_main() {
        Conversion conversion =
                convert(legacy("\"container\":{\"name\":\"web\"},\"contextFlags\":{\"containerStarted\":true}"));

        assertThat(conversion.original().origin()).isEqualTo(Origin.CONTAINER);
        assertThat(conversion.line()).contains("\"container\":{\"id\":\"\",\"name\":\"web\",\"started\":false}");
        assertThat(conversion.shown())
                .containsExactly(
                        "LOST contextFlags.containerStarted: main knows no container without an id",
                        "LOST origin: main derives another from the container");
    }

    @Test
    void two_ids_of_a_container_become_one() {
        Event event = Event.builder("e")
                .eventId(1)
                .container(ContainerInfo.builder()
                        .headerId("h")
                        .nestedId("n")
                        .started(true)
                        .build())
                .build();
        Conversion conversion = Conversion.of(event, ENCODER);

        assertThat(conversion.line()).contains("\"container\":{\"id\":\"h\",");
        assertThat(conversion.shown()).containsExactly("LOST container.id: main has one id for both");
    }

    @Test
    void the_workload_is_printed_in_mains_order() {
        Conversion conversion =
                convert("{\"timestamp\":1763460000123456789,\"threadStartTime\":1763460000000000000,\"processId\":1,"
                        + "\"threadId\":2,\"parentProcessId\":3,\"hostProcessId\":4,\"hostThreadId\":5,\"hostParentProcessId\":6,\"userId\":7,"
                        + "\"processName\":\"sh\",\"executable\":{\"path\":\"/bin/sh\"},\"containerId\":\"c\",\"container\":{\"id\":\"c\","
                        + "\"name\":\"n\",\"image\":\"i\",\"imageDigest\":\"d\"},\"kubernetes\":{\"podName\":\"p\",\"podNamespace\":\"s\","
                        + "\"podUID\":\"u\"},\"eventId\":\"9\",\"eventName\":\"e\",\"matchedPolicies\":[\"x\"],\"syscall\":\"write\","
                        + "\"stackAddresses\":[18446744073709551615],\"contextFlags\":{\"containerStarted\":true,\"isCompat\":true},"
                        + "\"threadEntityId\":10,\"processEntityId\":11,\"parentEntityId\":12,\"args\":[]}");

        assertThat(conversion.line())
                .isEqualTo(
                        "{\"timestamp\":\"2025-11-18T10:00:00.123456789Z\",\"id\":9,\"name\":\"e\",\"policies\":{\"matched\":[\"x\"]},"
                                + "\"workload\":{\"process\":{\"executable\":{\"path\":\"/bin/sh\"},\"unique_id\":11,\"host_pid\":4,\"pid\":1,"
                                + "\"real_user\":{\"id\":7},\"thread\":{\"start_time\":\"2025-11-18T10:00:00Z\",\"name\":\"sh\",\"unique_id\":10,"
                                + "\"host_tid\":5,\"tid\":2,\"syscall\":\"write\",\"compat\":true,\"user_stack_trace\":{\"addresses\":"
                                + "[{\"address\":18446744073709551615,\"symbol\":\"\"}]}},\"ancestors\":[{\"unique_id\":12,\"host_pid\":6,"
                                + "\"pid\":3}]},\"container\":{\"id\":\"c\",\"name\":\"n\",\"image\":{\"id\":\"\",\"repo_digests\":[\"d\"],"
                                + "\"name\":\"i\"},\"started\":true},\"k8s\":{\"pod\":{\"name\":\"p\",\"uid\":\"u\"},"
                                + "\"namespace\":{\"name\":\"s\"}}}}");
        assertThat(conversion.noted(Kind.LOST)).containsExactly("kubernetes.podSandbox");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int8 | -1 | `\"int32\":-1`",
                "int32 | -2147483648 | `\"int32\":-2147483648`",
                "int32 | 2147483648 | `\"int64\":\"2147483648\"`",
                "int64 | -1 | `\"int64\":\"-1\"`",
                "uint16 | 1 | `\"u_int32\":1`",
                "dev_t | 4294967295 | `\"u_int32\":4294967295`",
                "unsigned long | 18446744073709551615 | `\"u_int64\":\"18446744073709551615\"`",
                "trace.Pointer | 5 | `\"pointer\":\"5\"`",
                "struct stat* | 5 | `\"pointer\":\"5\"`",
                "trace.Pointer | `\"0x5\"` | `\"str\":\"0x5\"`",
                "uint32 | `\"O_RDONLY\"` | `\"str\":\"O_RDONLY\"`",
                "uint32 | 18446744073709551616 | `\"timespec\":{\"value\":18446744073709551616}`",
                "float64 | 1.5 | `\"timespec\":{\"value\":1.5}`",
                "string | `\"<é>\"` | `\"str\":\"<é>\"`",
                "const char* | `\"a\"` | `\"str\":\"a\"`",
                "time.Time | `\"2025-11-18T10:00:00Z\"` | `\"str\":\"2025-11-18T10:00:00Z\"`",
                "[]byte | `\"fw==\"` | `\"bytes\":\"fw==\"`",
                "bytes | `\"fw==\"` | `\"bytes\":\"fw==\"`",
                "bool | true | `\"bool\":true`",
                "qid_t | true | `\"qid_t\":true`",
                "qid_t | `\"x\"` | `\"qid_t\":\"x\"`",
                "SockAddr | `\"x\"` | `\"str\":\"x\"`",
                "[]string | `\"x\"` | `\"str\":\"x\"`",
                "unknown | `[-1,2]` | `\"int32_array\":{\"value\":[-1,2]}`",
                "[]string | `[\"a\"]` | `\"str_array\":{\"value\":[\"a\"]}`",
                "[]string | [] | `\"str_array\":{}`",
                "const char** | `[\"a\"]` | `\"str_array\":{\"value\":[\"a\"]}`",
                "[2]int | `[-1,2]` | `\"int32_array\":{\"value\":[-1,2]}`",
                "int[2] | `[4294967296,2]` | `\"u_int64_array\":{\"value\":[\"4294967296\",\"2\"]}`",
                "[]uint64 | `[18446744073709551615]` | `\"u_int64_array\":{\"value\":[\"18446744073709551615\"]}`",
                "SockAddr | `{\"sa_family\":\"AF_UNIX\"}` | `\"sockaddr\":{\"sa_family\":\"AF_UNIX\"}`",
                "unknown | `{\"a\":[1,{}]}` | `\"struct\":{\"a\":[1,{}]}`",
                "unknown | 5 | `\"int64\":\"5\"`",
                "unknown | `[1,\"a\"]` | `\"value\":[1,\"a\"]`",
                "trace.ProtoUDP | `{\"srcPort\":1}` | `\"trace.ProtoUDP\":{\"srcPort\":1}`",
                "qid_t | 5 | `\"qid_t\":5`",
                "http | `{\"host\":\"h\"}` | `\"http\":{\"host\":\"h\"}`",
                "http | 5 | `\"int64\":\"5\"`",
                "name | 5 | `\"int64\":\"5\"`",
                "uint32 | null | `\"value\":null`"
            })
    void arguments_get_the_typed_key_of_their_type_and_value(String type, String value, String expected) {
        Conversion conversion = convert("{\"eventName\":\"e\",\"eventId\":\"1\",\"args\":[{\"name\":\"a\",\"type\":\""
                + type + "\",\"value\":" + value + "}]}");

        assertThat(conversion.line()).endsWith("\"data\":[{\"name\":\"a\"," + expected + "}]}");
        assertThat(Conversion.argumentsOf(conversion.back())
                        .hasSameContentAs(Conversion.argumentsOf(conversion.original())))
                .isTrue();
    }

    @Test
    void arguments_made_by_hand_get_the_key_of_their_value() {
        assertThat(item(RawArgument.of("a", Bytes.of(0x7f)))).isEqualTo("{\"name\":\"a\",\"bytes\":\"fw==\"}");
        assertThat(item(RawArgument.of("a", "x"))).isEqualTo("{\"name\":\"a\",\"str\":\"x\"}");
        assertThat(item(RawArgument.of("a", 1))).isEqualTo("{\"name\":\"a\",\"int64\":\"1\"}");
        assertThat(item(RawArgument.of("a", "uint32", 1))).isEqualTo("{\"name\":\"a\",\"u_int32\":1}");
        assertThat(item(RawArgument.of("a", Double.NaN))).isEqualTo("{\"name\":\"a\",\"timespec\":{\"value\":NaN}}");
        assertThat(item(RawArgument.of("a", List.of("x"))))
                .isEqualTo("{\"name\":\"a\",\"str_array\":{\"value\":[\"x\"]}}");
        assertThat(item(RawArgument.of("a", Map.of("x", 1)))).isEqualTo("{\"name\":\"a\",\"struct\":{\"x\":1}}");
    }

    @Test
    void types_that_main_cannot_say_are_noted() {
        Conversion conversion = convert(
                "{\"eventName\":\"e\",\"eventId\":\"1\",\"args\":[{\"name\":\"a\",\"type\":\"uint8\",\"value\":1},"
                        + "{\"name\":\"b\",\"type\":\"qid_t\",\"value\":1},{\"name\":\"c\",\"type\":\"string\",\"value\":null},"
                        + "{\"name\":\"d\",\"value\":1},{\"name\":\"f\",\"type\":\"uint32\",\"value\":1}]}");

        assertThat(conversion.shown())
                .containsExactly(
                        "LOST argument type \"uint8\": main has no type of its own for it",
                        "REFUSED argument type \"qid_t\": main has no such key; it is kept as one",
                        "LOST type of an argument without value: main prints none",
                        "DERIVED argument type: from the value");
    }

    @Test
    void text_is_escaped_as_main_does_it_by_hand() {
        Event event =
                Event.builder("a\"\\\n\r\t\b\u0001\u007f<>&\u2028é😀\ud83d").build();

        assertThat(ENCODER.encodeToString(event))
                .isEqualTo("{\"timestamp\":\"null\",\"id\":0,\"name\":"
                        + "\"a\\\"\\\\\\n\\r\\t\\u0008\\u0001\u007f<>&\u2028é😀\ufffd\"}");
    }

    @Test
    void main_prints_some_values_through_protojson_which_escapes_them_as_go_does() {
        Conversion conversion = convert("{\"id\":\"e\",\"name\":\"e\",\"data\":[{\"name\":\"a\",\"str\":\"\\u003c\"},"
                + "{\"name\":\"b\",\"http_response\":{\"status\":\"\\u003c\"}},"
                + "{\"name\":\"c\",\"struct\":{\"status\":\"\\u003c\"}}]}");

        assertThat(conversion.line())
                .endsWith("[{\"name\":\"a\",\"str\":\"<\"},{\"name\":\"b\",\"http_response\":{\"status\":\"\\u003c\"}},"
                        + "{\"name\":\"c\",\"struct\":{\"status\":\"<\"}}]}");
    }

    @Test
    void members_nobody_knows_are_kept_where_main_has_a_place() {
        Conversion conversion = convert(
                "{\"new\":{\"a\":\"\\u003c\"},\"eventName\":\"e\",\"eventId\":\"1\",\"workload\":1,\"eventData\":2,"
                        + "\"executable\":{\"path\":\"/x\",\"hash\":3},"
                        + "\"args\":[{\"name\":\"a\",\"type\":\"u32\",\"value\":1,\"hint\":2,\"str\":3}]}");

        assertThat(conversion.line())
                .endsWith("\"data\":[{\"name\":\"a\",\"u_int32\":1,\"hint\":2}],\"new\":{\"a\":\"<\"}}");
        assertThat(conversion.shown())
                .containsExactlyInAnyOrder(
                        "LOST workload: main has no place for it",
                        "LOST eventData: main has no place for it",
                        "LOST executable.hash: main has no place for it",
                        "LOST args[].str: main has another use for the key");
    }

    @Test
    void a_message_of_another_printer_keeps_whatever_it_holds() {
        Conversion conversion = convert(
                "{\"timestamp\":\"2025-11-18T10:00:00Z\",\"id\":\"magic_write\",\"name\":\"magic_write\",\"new\":1,"
                        + "\"workload\":{\"node\":\"n\",\"process\":{\"host_pid\":4,\"thread\":{\"name\":\"a\",\"user_stack_trace\":{\"addresses\":"
                        + "[{\"address\":\"5\",\"symbol\":\"main\"}]}},\"ancestors\":[{\"pid\":1,\"thread\":{}},{\"pid\":2}]},"
                        + "\"container\":{\"id\":\"c\",\"image\":{\"id\":\"sha\",\"repo_digests\":[\"a\",\"b\"],\"name\":\"i\"}},"
                        + "\"k8s\":{\"pod\":{\"name\":\"p\",\"labels\":{\"x\":\"y\"}}}},"
                        + "\"data\":[{\"name\":\"a\",\"u_int64\":\"5\",\"hint\":1},{\"name\":\"b\"}]}");

        assertThat(conversion.line())
                .isEqualTo(
                        "{\"timestamp\":\"2025-11-18T10:00:00Z\",\"id\":0,\"name\":\"magic_write\",\"workload\":{\"process\":{"
                                + "\"host_pid\":4,\"thread\":{\"name\":\"a\",\"user_stack_trace\":{\"addresses\":[{\"address\":5,\"symbol\":"
                                + "\"main\"}]}},\"ancestors\":[{\"pid\":1,\"thread\":{}},{\"pid\":2}]},\"container\":{\"id\":\"c\",\"name\":\"\","
                                + "\"image\":{\"id\":\"sha\",\"repo_digests\":[\"a\",\"b\"],\"name\":\"i\"},\"started\":false},\"k8s\":{\"pod\":{"
                                + "\"name\":\"p\",\"uid\":\"\",\"labels\":{\"x\":\"y\"}},\"namespace\":{\"name\":\"\"}},\"node\":\"n\"},\"data\":["
                                + "{\"name\":\"a\",\"u_int64\":\"5\",\"hint\":1},{\"name\":\"b\",\"value\":null}],\"new\":1}");
        assertThat(conversion.notes()).isEmpty();
    }

    @Test
    void a_name_for_the_number_of_another_event_is_lost() {
        assertThat(convert("{\"id\":\"other\",\"name\":\"e\",\"data\":[]}").shown())
                .containsExactly("LOST id: main has no place for it");
    }

    @Test
    void messages_of_old_clients_get_the_names_of_main() {
        Conversion conversion =
                convert("{\"id\":\"1\",\"name\":\"e\",\"context\":{\"process\":{\"entityId\":1,\"pid\":2,"
                        + "\"namespacedPid\":3,\"parent\":{\"pid\":4}},\"container\":{\"id\":\"c\",\"isRunning\":true}},"
                        + "\"eventData\":{\"b\":{\"uInt32\":5},\"a\":{\"strArray\":{\"value\":[\"x\"]}}}}");

        assertThat(conversion.line())
                .isEqualTo(
                        "{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\",\"workload\":{\"process\":{\"unique_id\":1,\"host_pid\":2,"
                                + "\"pid\":3,\"ancestors\":[{\"host_pid\":4}]},\"container\":{\"id\":\"c\",\"name\":\"\",\"started\":true}},"
                                + "\"data\":[{\"name\":\"a\",\"str_array\":{\"value\":[\"x\"]}},{\"name\":\"b\",\"u_int32\":5}]}");
    }

    @Test
    void a_legacy_finding_becomes_a_detection() {
        Conversion conversion = convert(
                "{\"eventName\":\"f\",\"eventId\":\"6029\",\"threadEntityId\":1,\"contextFlags\":{\"isCompat\":false},"
                        + "\"args\":[{\"name\":\"path\",\"type\":\"const char *\","
                        + "\"value\":\"/x\"},{\"name\":\"detectedFrom\",\"type\":\"unknown\",\"value\":{\"args\":[{\"name\":\"dev\",\"type\":\"uint32\","
                        + "\"value\":1}],\"id\":727,\"name\":\"magic_write\",\"returnValue\":7}}],\"metadata\":{\"Version\":\"1\",\"Description\":\"d\","
                        + "\"Tags\":[\"linux\"],\"Properties\":{\"Category\":\"command-and-control\",\"Severity\":2,\"Technique\":\"Masquerading\","
                        + "\"external_id\":\"T1036\",\"id\":null,\"signatureID\":\"TRC-1022\",\"signatureName\":\"New\",\"n\":5}}}");

        assertThat(conversion.line())
                .endsWith(
                        "\"data\":[{\"name\":\"path\",\"str\":\"/x\"}],\"threat\":{\"description\":\"d\",\"mitre\":{\"tactic\":{\"name\":"
                                + "\"Command and Control\"},\"technique\":{\"id\":\"T1036\",\"name\":\"Masquerading\"}},\"severity\":2,\"name\":\"New\","
                                + "\"properties\":{\"Category\":\"command-and-control\",\"n\":\"5\",\"signatureID\":\"TRC-1022\"}},"
                                + "\"detected_from\":{\"id\":727,\"name\":\"magic_write\",\"data\":[{\"name\":\"dev\",\"u_int32\":1}]}}");
        assertThat(conversion.shown())
                .containsExactlyInAnyOrder(
                        "LOST argument type \"const char *\": main has no type of its own for it",
                        "DERIVED finding's tactic: the category in the spelling of main",
                        "LOST type of finding's property n: main prints properties as text",
                        "LOST detectedFrom.returnValue: main has it as an argument alone",
                        "LOST finding's version: main has no such field",
                        "LOST finding's tags: main has no such field");
    }

    @Test
    void a_finding_without_metadata_stays_a_finding() {
        Conversion conversion = convert(
                "{\"eventName\":\"dropped_executable\",\"eventId\":\"1\",\"contextFlags\":{\"containerStarted\":false},"
                        + "\"matchedScopes\":1,\"args\":[]}");

        assertThat(conversion.back().finding()).isPresent();
        assertThat(conversion.line()).endsWith("\"threat\":{\"severity\":0}}");
        assertThat(conversion.shown()).contains("DERIVED finding's severity: 0: main always prints one");
    }

    @Test
    void what_a_source_was_detected_from_is_its_parent() {
        String source = "{\"name\":\"detectedFrom\",\"type\":\"unknown\",\"value\":"
                + "{\"args\":[%s{\"name\":\"n\",\"type\":\"uint32\",\"value\":1}],\"id\":%d,\"name\":\"%s\"}}";
        String nested = source.formatted("", 727, "magic_write") + ",";
        Conversion conversion = convert("{\"eventName\":\"f\",\"eventId\":\"6029\",\"threadEntityId\":1,\"args\":["
                + source.formatted(nested, 6028, "g") + "],\"metadata\":{}}");

        assertThat(conversion.line())
                .endsWith(
                        "\"detected_from\":{\"id\":6028,\"name\":\"g\",\"data\":[{\"name\":\"n\",\"u_int32\":1}],"
                                + "\"parent\":{\"id\":727,\"name\":\"magic_write\",\"data\":[{\"name\":\"n\",\"u_int32\":1}]}}}");
        Event parent = conversion
                .back()
                .finding()
                .flatMap(FindingInfo::detectedFrom)
                .flatMap(Event::finding)
                .flatMap(FindingInfo::detectedFrom)
                .orElseThrow();
        assertThat(parent.name()).isEqualTo("magic_write");
    }

    @Test
    void a_finding_made_by_hand_keeps_its_signatures_id_and_a_category_in_words() {
        Event finding = Event.builder("f")
                .eventId(1)
                .finding(FindingInfo.builder()
                        .signatureId("TRC-1")
                        .category("Defence in Depth")
                        .severity(3)
                        .build())
                .build();

        assertThat(ENCODER.encodeToString(finding))
                .isEqualTo(
                        "{\"timestamp\":\"null\",\"id\":1,\"name\":\"f\",\"threat\":{\"mitre\":{\"tactic\":{\"name\":"
                                + "\"Defence in Depth\"}},\"severity\":3,\"properties\":{\"signatureID\":\"TRC-1\"}}}");
    }

    @Test
    void a_source_alone_makes_no_threat() {
        Event source = Event.builder("g").eventId(5).build();
        Event finding = Event.builder("f")
                .eventId(1)
                .finding(FindingInfo.builder().detectedFrom(source).build())
                .build();

        assertThat(ENCODER.encodeToString(finding))
                .isEqualTo(
                        "{\"timestamp\":\"null\",\"id\":1,\"name\":\"f\",\"detected_from\":{\"id\":5,\"name\":\"g\"}}");
    }
}
