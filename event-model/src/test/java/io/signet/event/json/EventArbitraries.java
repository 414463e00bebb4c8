package io.signet.event.json;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events that v0.24 could have recorded: every field has a value, and none that the dialect cannot hold. */
final class EventArbitraries {

    private EventArbitraries() {}

    /** Text with whatever an attacker puts into a path; no half of a surrogate pair, which UTF-8 cannot hold. */
    static Arbitrary<String> hostileText() {
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                "a",
                "/tmp/x",
                "\"",
                "\\",
                "\n",
                "\r",
                "\0",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "\u2028",
                "\u202e",
                "\ufeff",
                "\ufffd",
                "<",
                ">",
                "&",
                "é",
                "😀",
                "\b\f\t",
                "{\"eventName\":",
                "NaN",
                "//",
                "f0VMRg==",
                "\u200b");
        return pieces.list().ofMaxSize(4).map(list -> String.join("", list));
    }

    static Arbitrary<Event> events() {
        Arbitrary<Long> u32 = Arbitraries.longs().between(0, 0xffff_ffffL);
        Arbitrary<String> text = hostileText();
        Arbitrary<EventBuilder> header = Combinators.combine(
                        text,
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        u32,
                        u32,
                        Arbitraries.of(true, false),
                        text,
                        text)
                .as((name, first, second, number, other, flag, one, two) -> Event.builder(name)
                        .time(EventTime.guess(first))
                        .threadStartTime(EventTime.guess(second))
                        .process(process(number, other, one, two))
                        .container(container(one, two, flag))
                        .kubernetes(kubernetes(two, one, flag))
                        .eventId(first)
                        .hostName(two)
                        .processorId(number)
                        .cgroupId(second)
                        .returnValue(first)
                        .syscall(one)
                        .compat(flag)
                        .argsNum(other));
        Arbitrary<List<RawArgument>> arguments = argument().list().ofMaxSize(4);
        return Combinators.combine(header, arguments, lists(), Arbitraries.of(true, false), text)
                .as((builder, args, addresses, isFinding, property) -> {
                    args.forEach(builder::argument);
                    if (!addresses.isEmpty()) {
                        builder.stackAddresses(addresses).matchedPolicies(List.of(property, ""));
                    }
                    if (isFinding) {
                        finding(builder, property);
                    }
                    return builder.build();
                });
    }

    private static Arbitrary<List<Long>> lists() {
        return Arbitraries.longs().list().ofMaxSize(3);
    }

    private static ProcessInfo process(long number, long other, String name, String path) {
        return ProcessInfo.builder()
                .pid(number)
                .tid(other)
                .parentPid(number ^ 1)
                .hostPid(other)
                .hostTid(number)
                .hostParentPid(other ^ 1)
                .userId(number)
                .name(name)
                .executablePath(path)
                .mountNamespace(other)
                .pidNamespace(number)
                .threadEntityId(other)
                .processEntityId(number)
                .parentEntityId(other)
                .build();
    }

    /** An id stands in the object whenever it stands in the header: the encoder writes it there for the origin's sake. */
    private static ContainerInfo container(String one, String two, boolean started) {
        return ContainerInfo.builder()
                .headerId(one)
                .nestedId(two.isEmpty() ? one : two)
                .name(two)
                .image(one)
                .imageDigest(two)
                .started(started)
                .build();
    }

    private static KubernetesInfo kubernetes(String one, String two, boolean sandbox) {
        return KubernetesInfo.builder()
                .podName(one)
                .podNamespace(two)
                .podUid(one)
                .podSandbox(sandbox)
                .build();
    }

    static Arbitrary<RawArgument> argument() {
        return Combinators.combine(
                        hostileText(),
                        Arbitraries.of("string", "[]byte", "", "uint64", "SockAddr", "unknown"),
                        value(3))
                .as((name, type, value) ->
                        value.equals(NOTHING) ? RawArgument.ofNull(name, type) : RawArgument.of(name, type, value));
    }

    private static final String NOTHING = "\u0001nothing";

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> scalar = Arbitraries.oneOf(
                hostileText().map(text -> text),
                Arbitraries.of(true, false).map(flag -> flag),
                Arbitraries.longs().map(number -> number),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TWO.pow(63), BigInteger.TWO.pow(64).subtract(BigInteger.ONE))
                        .map(number -> number),
                Arbitraries.longs()
                        .map(Double::longBitsToDouble)
                        .filter(Double::isFinite)
                        .map(number -> number),
                Arbitraries.of(0.0, -0.0, 3.0, 1e20, 1e21, 9.999999999999999e20, -1e-7, 5e-324, 1.5e300)
                        .map(number -> number),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Bytes::copyOf));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<Object> inner = value(depth - 1);
        return Arbitraries.oneOf(
                scalar,
                Arbitraries.just(NOTHING),
                inner.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(hostileText(), inner).ofMaxSize(3).map(map -> map));
    }

    /** The source event stands among the arguments, as Tracee prints it. */
    private static void finding(EventBuilder builder, String text) {
        builder.argument(RawArgument.of(
                "detectedFrom",
                "unknown",
                Map.of(
                        "id",
                        727L,
                        "name",
                        text,
                        "returnValue",
                        7L,
                        "args",
                        List.of(Map.of("name", "pathname", "type", "string", "value", text)))));
        builder.finding(FindingInfo.builder()
                .version(text)
                .description(text)
                .tags(List.of(text, "linux"))
                .signatureId(text)
                .signatureName("n")
                .severity(2)
                .category(text)
                .property("signatureID", text)
                .property("signatureName", "n")
                .property("Severity", 2)
                .property("Category", text)
                .property("other " + text, List.of(1, text))
                .detectedFrom(Event.builder(text)
                        .origin(Origin.UNKNOWN)
                        .eventId(727)
                        .returnValue(7)
                        .argument(RawArgument.of("pathname", "string", text))
                        .build())
                .build());
    }
}
