package io.signet.testkit.contract;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.KubernetesInfo;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.testkit.contract.Reading.Alteration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text and bytes that a process can make a sensor record, in everything that a rule read. */
final class HostileText {

    /** What to add, by what to call it. */
    private static final Map<String, String> ADDED = added();

    /** An overlong slash, a start without its rest, and bytes that never occur. */
    private static final Bytes INVALID_UTF_8 = Bytes.of(0xc0, 0xaf, 0xe2, 0x82, 0xff, 0xfe);

    private HostileText() {}

    private static Map<String, String> added() {
        Map<String, String> added = new LinkedHashMap<>();
        added.put("NUL", "\u0000.sh");
        added.put("a lone surrogate", "\ud800");
        added.put("U+FFFD in place of invalid UTF-8", "\ufffd");
        added.put("direction controls", "\u202egpj.\u2066sh");
        added.put("a line break and an escape sequence", "\n\u001b[31m");
        return added;
    }

    static List<Alteration> alterations(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        for (String name : reading.arguments()) {
            Object own = AlteredEvent.argument(reading.event(), name)
                    .flatMap(RawArgument::value)
                    .orElse("");
            if (own instanceof Bytes) {
                alterations.add(reading.altered(
                        "args." + name + " is invalid UTF-8",
                        ArgumentValues.replace(reading.event(), name, INVALID_UTF_8)));
            } else if (own instanceof String text) {
                ADDED.forEach((what, added) -> {
                    alterations.add(reading.altered(
                            "args." + name + " ends in " + what,
                            ArgumentValues.replace(reading.event(), name, text + added)));
                    alterations.add(reading.altered(
                            "args." + name + " starts with " + what,
                            ArgumentValues.replace(reading.event(), name, added + text)));
                });
            }
        }
        for (String field : reading.header()) {
            ADDED.forEach((what, added) -> header(reading.event(), field, "a" + added)
                    .ifPresent(event -> alterations.add(reading.altered(field + " has " + what + " in it", event))));
        }
        return alterations;
    }

    private static Optional<Event> header(Event event, String field, String text) {
        EventBuilder header = AlteredEvent.headerOf(event);
        switch (field) {
            case "process" -> header.process(process(event.process(), text));
            case "container" -> header.container(container(event.container(), text));
            case "kubernetes" ->
                header.kubernetes(KubernetesInfo.builder()
                        .podName(text)
                        .podNamespace(text)
                        .podUid(text)
                        .podSandbox(false)
                        .build());
            case "hostName" -> header.hostName(text);
            case "syscall" -> header.syscall(text);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(AlteredEvent.build(header, event.arguments()));
    }

    private static ProcessInfo process(ProcessInfo process, String text) {
        ProcessInfo.Builder builder = ProcessInfo.builder().name(text).executablePath(text);
        process.pid().ifPresent(builder::pid);
        process.tid().ifPresent(builder::tid);
        process.parentPid().ifPresent(builder::parentPid);
        process.hostPid().ifPresent(builder::hostPid);
        process.hostTid().ifPresent(builder::hostTid);
        process.hostParentPid().ifPresent(builder::hostParentPid);
        process.userId().ifPresent(builder::userId);
        return builder.build();
    }

    private static ContainerInfo container(ContainerInfo container, String text) {
        ContainerInfo.Builder builder =
                ContainerInfo.builder().name(text).image(text).imageDigest(text);
        container.headerId().ifPresent(builder::headerId);
        container.nestedId().ifPresent(builder::nestedId);
        container.started().ifPresent(builder::started);
        return builder.build();
    }
}
