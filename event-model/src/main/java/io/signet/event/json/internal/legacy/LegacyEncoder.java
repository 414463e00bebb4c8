package io.signet.event.json.internal.legacy;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.KubernetesInfo;
import io.signet.event.ProcessInfo;
import io.signet.event.json.internal.text.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes the dialect of v0.24.1: the struct {@code trace.Event} in the order of its fields (types/trace/trace.go). Go
 * prints every field that has no {@code omitempty}, so an absent number is 0 and an absent text "".
 */
public final class LegacyEncoder {

    private LegacyEncoder() {}

    /** One JSON object, without a line feed. */
    public static String encode(Event event) {
        JsonWriter out = new JsonWriter();
        out.open('{');
        number(out, "timestamp", nanos(event.time()));
        number(out, "threadStartTime", nanos(event.threadStartTime()));
        number(out, "processorId", event.processorId());
        process(out, event);
        text(out, "hostName", event.hostName());
        container(out, event.container());
        kubernetes(out, event.kubernetes());
        text(out, "eventId", Optional.of(Long.toString(event.eventId().orElse(0))));
        text(out, "eventName", Optional.of(event.name()));
        policies(out, event.matchedPolicies().orElse(List.of()));
        out.key("argsNum").number(event.argsNum().orElse(event.arguments().size()));
        number(out, "returnValue", event.returnValue());
        text(out, "syscall", event.syscall());
        stack(out, event.stackAddresses());
        out.key("contextFlags").open('{');
        out.key("containerStarted").bool(event.container().started().orElse(false));
        out.key("isCompat").bool(event.compat().orElse(false));
        out.close('}');
        number(out, "threadEntityId", event.process().threadEntityId());
        number(out, "processEntityId", event.process().processEntityId());
        number(out, "parentEntityId", event.process().parentEntityId());
        out.key("args");
        if (event instanceof LegacyEvent recorded && recorded.hasNullForArguments()) {
            out.nothing();
        } else {
            LegacyArgumentEncoder.encode(out, event.arguments());
        }
        event.finding().ifPresent(finding -> LegacyFindingEncoder.encode(out, finding));
        return out.close('}').toString();
    }

    private static void process(JsonWriter out, Event event) {
        ProcessInfo process = event.process();
        number(out, "processId", process.pid());
        out.key("cgroupId").unsigned(event.cgroupId().orElse(0));
        number(out, "threadId", process.tid());
        number(out, "parentProcessId", process.parentPid());
        number(out, "hostProcessId", process.hostPid());
        number(out, "hostThreadId", process.hostTid());
        number(out, "hostParentProcessId", process.hostParentPid());
        number(out, "userId", process.userId());
        number(out, "mountNamespace", process.mountNamespace());
        number(out, "pidNamespace", process.pidNamespace());
        text(out, "processName", process.name());
        out.key("executable").open('{');
        text(out, "path", process.executablePath());
        out.close('}');
    }

    private static void container(JsonWriter out, ContainerInfo container) {
        text(out, "containerId", container.headerId());
        out.key("container").open('{');
        unlessEmpty(out, "id", container.nestedId());
        unlessEmpty(out, "name", container.name());
        unlessEmpty(out, "image", container.image());
        unlessEmpty(out, "imageDigest", container.imageDigest());
        out.close('}');
    }

    private static void kubernetes(JsonWriter out, KubernetesInfo kubernetes) {
        out.key("kubernetes").open('{');
        unlessEmpty(out, "podName", kubernetes.podName());
        unlessEmpty(out, "podNamespace", kubernetes.podNamespace());
        unlessEmpty(out, "podUID", kubernetes.podUid());
        if (kubernetes.podSandbox().orElse(false)) {
            out.key("podSandbox").bool(true);
        }
        out.close('}');
    }

    private static void policies(JsonWriter out, List<String> policies) {
        if (!policies.isEmpty()) {
            out.key("matchedPolicies").neutral(policies);
        }
    }

    private static void stack(JsonWriter out, Optional<List<Long>> addresses) {
        out.key("stackAddresses");
        if (addresses.isEmpty()) {
            out.nothing();
            return;
        }
        out.open('[');
        int index = 0;
        for (long address : addresses.get()) {
            out.separate(index++);
            out.unsigned(address);
        }
        out.close(']');
    }

    private static OptionalLong nanos(Optional<EventTime> time) {
        return time.map(known -> OptionalLong.of(known.nanos())).orElse(OptionalLong.empty());
    }

    private static void number(JsonWriter out, String key, OptionalLong value) {
        out.key(key).number(value.orElse(0));
    }

    private static void text(JsonWriter out, String key, Optional<String> value) {
        out.key(key).text(value.orElse(""));
    }

    private static void unlessEmpty(JsonWriter out, String key, Optional<String> value) {
        value.ifPresent(text -> out.key(key).text(text));
    }
}
