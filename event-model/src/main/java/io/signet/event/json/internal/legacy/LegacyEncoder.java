package io.signet.event.json.internal.legacy;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.json.internal.text.JsonWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the dialect of v0.24.1: the struct {@code trace.Event} in the order of its fields (types/trace/trace.go). A field
 * that the event does not carry is left out, which Go's decoder takes for its zero; one that is carried and empty is
 * written as Go prints it.
 */
public final class LegacyEncoder {

    private static final Set<HeaderField> CONTAINER = EnumSet.of(
            HeaderField.CONTAINER_ID,
            HeaderField.CONTAINER_NAME,
            HeaderField.CONTAINER_IMAGE,
            HeaderField.CONTAINER_IMAGE_DIGEST);
    private static final Set<HeaderField> KUBERNETES =
            EnumSet.of(HeaderField.POD_NAME, HeaderField.POD_NAMESPACE, HeaderField.POD_UID, HeaderField.POD_SANDBOX);

    private final Event event;
    private final JsonWriter out = new JsonWriter();

    private LegacyEncoder(Event event) {
        this.event = event;
    }

    /** One JSON object, without a line feed. */
    public static String encode(Event event) {
        return new LegacyEncoder(event).encode();
    }

    private String encode() {
        out.open('{');
        time(HeaderField.TIMESTAMP, event.time());
        time(HeaderField.THREAD_START_TIME, event.threadStartTime());
        number(HeaderField.PROCESSOR_ID);
        process();
        text(HeaderField.HOST_NAME, "hostName");
        container();
        kubernetes();
        if (event.carries(HeaderField.EVENT_ID)) {
            out.key("eventId").text(Long.toString(event.eventId().orElse(0)));
        }
        out.key("eventName").text(event.name());
        List<String> policies = event.matchedPolicies().orElse(List.of());
        if (!policies.isEmpty()) {
            out.key("matchedPolicies").neutral(policies);
        }
        number(HeaderField.ARGS_NUM);
        number(HeaderField.RETURN_VALUE);
        text(HeaderField.SYSCALL, "syscall");
        stack();
        contextFlags();
        number(HeaderField.THREAD_ENTITY_ID);
        number(HeaderField.PROCESS_ENTITY_ID);
        number(HeaderField.PARENT_ENTITY_ID);
        out.key("args");
        if (event instanceof LegacyEvent recorded && recorded.hasNullForArguments()) {
            out.nothing();
        } else {
            LegacyArgumentEncoder.encode(out, event.arguments());
        }
        event.finding().ifPresent(finding -> LegacyFindingEncoder.encode(out, finding));
        return out.close('}').toString();
    }

    private void process() {
        number(HeaderField.PROCESS_ID);
        if (event.carries(HeaderField.CGROUP_ID)) {
            out.key("cgroupId").unsigned(event.cgroupId().orElse(0));
        }
        number(HeaderField.THREAD_ID);
        number(HeaderField.PARENT_PROCESS_ID);
        number(HeaderField.HOST_PROCESS_ID);
        number(HeaderField.HOST_THREAD_ID);
        number(HeaderField.HOST_PARENT_PROCESS_ID);
        number(HeaderField.USER_ID);
        number(HeaderField.MOUNT_NAMESPACE);
        number(HeaderField.PID_NAMESPACE);
        text(HeaderField.PROCESS_NAME, "processName");
        if (event.carries(HeaderField.EXECUTABLE_PATH)) {
            out.key("executable").open('{');
            text(HeaderField.EXECUTABLE_PATH, "path");
            out.close('}');
        }
    }

    /** v0.24 derives the origin from {@code container.id}; dialects before v0.13 have the id in the header only. */
    private void container() {
        text(HeaderField.HEADER_CONTAINER_ID, "containerId");
        ContainerInfo container = event.container();
        if (carriesAny(CONTAINER) || container.id().isPresent()) {
            out.key("container").open('{');
            unlessEmpty("id", container.nestedId().isPresent() ? container.nestedId() : container.id());
            unlessEmpty("name", container.name());
            unlessEmpty("image", container.image());
            unlessEmpty("imageDigest", container.imageDigest());
            out.close('}');
        }
    }

    private void kubernetes() {
        if (!carriesAny(KUBERNETES)) {
            return;
        }
        KubernetesInfo kubernetes = event.kubernetes();
        out.key("kubernetes").open('{');
        unlessEmpty("podName", kubernetes.podName());
        unlessEmpty("podNamespace", kubernetes.podNamespace());
        unlessEmpty("podUID", kubernetes.podUid());
        if (kubernetes.podSandbox().orElse(false)) {
            out.key("podSandbox").bool(true);
        }
        out.close('}');
    }

    private void stack() {
        if (!event.carries(HeaderField.STACK_ADDRESSES)) {
            return;
        }
        out.key("stackAddresses");
        if (event.stackAddresses().isEmpty()) {
            out.nothing();
            return;
        }
        out.open('[');
        int index = 0;
        for (long address : event.stackAddresses().get()) {
            out.separate(index++);
            out.unsigned(address);
        }
        out.close(']');
    }

    private void contextFlags() {
        boolean started = startedFlag(event);
        boolean carriesStarted = started || event.carries(HeaderField.CONTAINER_STARTED);
        boolean carriesCompat = event.carries(HeaderField.COMPAT);
        if (carriesStarted || carriesCompat) {
            out.key("contextFlags").open('{');
            if (carriesStarted) {
                out.key("containerStarted").bool(started);
            }
            if (carriesCompat) {
                out.key("isCompat").bool(event.compat().orElse(false));
            }
            out.close('}');
        }
    }

    /** The flag as recorded, or as it must be for v0.24 to derive the same origin: dialects E to G have none. */
    static boolean startedFlag(Event event) {
        return event.container().started().orElse(event.origin() == Origin.CONTAINER);
    }

    private boolean carriesAny(Set<HeaderField> fields) {
        return fields.stream().anyMatch(event::carries);
    }

    private void time(HeaderField field, Optional<EventTime> time) {
        if (event.carries(field)) {
            out.key(field.key()).number(time.map(EventTime::nanos).orElse(0L));
        }
    }

    private void number(HeaderField field) {
        if (event.carries(field)) {
            out.key(field.key()).number(field.of(event).map(Long.class::cast).orElse(0L));
        }
    }

    private void text(HeaderField field, String key) {
        if (event.carries(field)) {
            out.key(key).text(field.of(event).map(String.class::cast).orElse(""));
        }
    }

    private void unlessEmpty(String key, Optional<String> value) {
        value.ifPresent(text -> out.key(key).text(text));
    }
}
