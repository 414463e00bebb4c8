package io.signet.testkit.jqwik;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.KubernetesInfo;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.jqwik.EventKinds.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Complete events without anything odd. What they shrink to: the host, process 1, short paths, no bytes. */
final class PlainEvents {

    private static final long SECOND = 1_000_000_000L;
    private static final long WHEN = 1_790_000_000L * SECOND;
    private static final int MOST_BYTES = 32;

    private PlainEvents() {}

    /** The arguments of an event, and its kind: what else there is of it does not depend on that, and shrinks by itself. */
    private record Body(EventKinds kind, List<RawArgument> arguments) {}

    static Arbitrary<Event> ofAnyKind() {
        return complete(Arbitraries.of(EventKinds.values()).flatMap(PlainEvents::bodies));
    }

    static Arbitrary<Event> ofKind(String name) {
        return complete(bodies(EventKinds.of(name)));
    }

    private static Arbitrary<Body> bodies(EventKinds kind) {
        List<Arbitrary<RawArgument>> slots =
                kind.slots().stream().map(PlainEvents::argument).toList();
        return Combinators.combine(slots).as(arguments -> new Body(kind, arguments));
    }

    private static Arbitrary<Event> complete(Arbitrary<Body> bodies) {
        return Combinators.combine(
                        bodies,
                        Arbitraries.longs().between(0, 86_400 * SECOND).shrinkTowards(0),
                        Arbitraries.longs().between(1, 4_194_304).shrinkTowards(1),
                        Arbitraries.of("sh", "bash", "curl", "java", "python3"),
                        Arbitraries.of(0L, 33L, 1000L),
                        containers(),
                        Arbitraries.of(0L, -2L, -13L))
                .as((body, after, pid, process, user, container, returned) -> {
                    EventKinds kind = body.kind();
                    EventBuilder event = Event.builder(kind.eventName)
                            .eventId(kind.eventId)
                            .time(EventTime.epoch(WHEN + after))
                            .threadStartTime(EventTime.epoch(WHEN - SECOND))
                            .process(process(pid, process, user))
                            .container(container)
                            .kubernetes(
                                    KubernetesInfo.builder().podSandbox(false).build())
                            .hostName("node-1")
                            .processorId(0)
                            .cgroupId(1)
                            .syscall(kind.syscall)
                            .compat(false)
                            .argsNum(body.arguments().size())
                            .matchedPolicies(List.of("default"))
                            .returnValue(kind == EventKinds.MAGIC_WRITE ? written(body.arguments()) : returned);
                    body.arguments().forEach(event::argument);
                    return event.build();
                })
                // So many fields have more edge cases together than a property has tries.
                .withoutEdgeCases();
    }

    private static long written(List<RawArgument> arguments) {
        return arguments.stream()
                .filter(argument -> argument.name().equals(MagicWrite.BYTES.name()))
                .flatMap(argument -> argument.value().stream())
                .mapToLong(value -> value instanceof Bytes bytes ? bytes.size() : 0)
                .sum();
    }

    private static ProcessInfo process(long pid, String name, long userId) {
        return ProcessInfo.builder()
                .pid(pid)
                .tid(pid)
                .parentPid(pid == 1 ? 0 : 1)
                .hostPid(pid)
                .hostTid(pid)
                .hostParentPid(pid == 1 ? 0 : 1)
                .userId(userId)
                .mountNamespace(4_026_531_840L)
                .pidNamespace(4_026_531_836L)
                .name(name)
                .executablePath("/bin/" + name)
                .threadEntityId(1)
                .processEntityId(1)
                .parentEntityId(0)
                .build();
    }

    private static Arbitrary<ContainerInfo> containers() {
        ContainerInfo.Builder container = ContainerInfo.builder()
                .id(EventFixture.CONTAINER_ID)
                .name("web-1")
                .image("registry/web:1.4");
        return Arbitraries.of(
                ContainerInfo.builder().started(false).build(),
                container.started(true).build(),
                container.started(false).build());
    }

    private static Arbitrary<RawArgument> argument(Slot slot) {
        return switch (slot.content()) {
            case "path" -> paths().map(path -> RawArgument.of(slot.name(), "string", path));
            case "text" -> words().map(text -> RawArgument.of(slot.name(), "string", text));
            case "texts" -> words().list().ofMaxSize(3).map(texts -> RawArgument.of(slot.name(), "[]string", texts));
            case "header" -> headers().map(bytes -> RawArgument.of(slot.name(), "[]byte", bytes));
            case "flag" -> Arbitraries.of(false, true).map(flag -> RawArgument.of(slot.name(), "bool", flag));
            case "u16" -> number(slot.name(), "uint16", 0, 0xffff);
            case "u32" -> number(slot.name(), "uint32", 0, 0xffff_ffffL);
            case "u64" -> number(slot.name(), "uint64", 0, Long.MAX_VALUE);
            case "i32" -> number(slot.name(), "int32", Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "address" -> addresses().map(address -> RawArgument.of(slot.name(), "SockAddr", address));
            default -> throw new IllegalStateException("no content " + slot.content());
        };
    }

    private static Arbitrary<RawArgument> number(String name, String type, long min, long max) {
        return Arbitraries.longs().between(min, max).shrinkTowards(0).map(number -> RawArgument.of(name, type, number));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
    }

    static Arbitrary<String> paths() {
        return Combinators.combine(
                        Arbitraries.of("/", "/tmp/", "/usr/bin/", "/dev/shm/", "/var/lib/app/", "memfd:"), words())
                .as(String::concat);
    }

    private static Arbitrary<Bytes> headers() {
        return Combinators.combine(
                        Arbitraries.of(
                                Bytes.empty(),
                                FileHeaders.ELF,
                                FileHeaders.ZIP,
                                FileHeaders.SHELL_SCRIPT,
                                FileHeaders.ZEROS),
                        Arbitraries.integers().between(0, MOST_BYTES).shrinkTowards(MOST_BYTES),
                        Arbitraries.bytes().list().ofMaxSize(MOST_BYTES))
                .as(PlainEvents::header);
    }

    /** The beginning of a known file, and anything behind it. */
    private static Bytes header(Bytes known, int kept, List<Byte> more) {
        List<Byte> all = new ArrayList<>();
        for (byte b : known.toByteArray()) {
            if (all.size() < kept) {
                all.add(b);
            }
        }
        all.addAll(more.subList(0, Math.min(more.size(), MOST_BYTES - all.size())));
        byte[] bytes = new byte[all.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = all.get(i);
        }
        return Bytes.copyOf(bytes);
    }

    private static Arbitrary<Map<String, String>> addresses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(1, 65_535))
                .as((last, port) -> Map.of(
                        "sa_family", "AF_INET", "sin_addr", "10.0.0." + last, "sin_port", Integer.toString(port)));
    }
}
