package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.internal.dialect.FieldType.BOOL;
import static io.signet.event.json.internal.dialect.FieldType.RFC_3339;
import static io.signet.event.json.internal.dialect.FieldType.SIGNED;
import static io.signet.event.json.internal.dialect.FieldType.TEXT;
import static io.signet.event.json.internal.dialect.FieldType.UNSIGNED_32;
import static io.signet.event.json.internal.dialect.FieldType.knownText;
import static io.signet.event.json.internal.dialect.FieldType.number;

import io.signet.event.ArgKey;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.event.json.TraceeDialect;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event of the v1beta1 family. */
final class V1beta1Event extends DecodedEvent {

    private static final ArgKey<Long> RETURN_VALUE = ArgKey.signed("returnValue");
    /** Main saves 8 bytes of a 4-byte variable (tracee.bpf.c): the upper half is garbage. */
    private static final long RETURN_VALUE_OF_MAGIC_WRITE = 0xffff_ffffL;

    private final JsonFields top;
    private final V1beta1Workload workload;
    private final JsonFields policies;
    private final @Nullable V1beta1Finding finding;
    private final String name;
    private final List<RawArgument> arguments;
    private final int maxDigits;

    private V1beta1Event(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        this.top = AmbiguousKeyException.unambiguous(top, "");
        this.maxDigits = maxDigits;
        workload = V1beta1Workload.of(top.get("workload"));
        policies =
                AmbiguousKeyException.unambiguous(JsonFields.of(top.get("policies"), V1beta1Keys.POLICIES), "policies");
        String text = TEXT.read(top.get("name"));
        name = text == null ? "" : text;
        arguments = DataItems.decode(top.get("data"), "data", maxDigits);
        finding = V1beta1Finding.of(top, maxDigits);
    }

    static V1beta1Event decode(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        return new V1beta1Event(top, maxDigits);
    }

    @Override
    public Set<TraceeDialect> dialects() {
        return Set.of(TraceeDialect.P3);
    }

    @Override
    public String name() {
        return name;
    }

    /** {@code workload.container.id} decides: without one the event is from the host, whatever {@code started} says. */
    @Override
    public Origin origin() {
        if (knownText(workload.container.get("id")).isEmpty()) {
            return Origin.HOST;
        }
        boolean started = Boolean.TRUE.equals(BOOL.read(workload.container.get("started")));
        return started ? Origin.CONTAINER : Origin.CONTAINER_INIT;
    }

    @Override
    public List<RawArgument> arguments() {
        return arguments;
    }

    @Override
    public Optional<EventTime> time() {
        return RFC_3339.optional(top.get("timestamp")).map(EventTime::epoch);
    }

    @Override
    public Optional<EventTime> threadStartTime() {
        return RFC_3339.optional(workload.thread.get("start_time")).map(EventTime::epoch);
    }

    @Override
    public ProcessInfo process() {
        ProcessInfo.Builder process = ProcessInfo.builder();
        number(UNSIGNED_32, workload.process.get("pid")).ifPresent(process::pid);
        number(UNSIGNED_32, workload.process.get("host_pid")).ifPresent(process::hostPid);
        number(UNSIGNED_32, workload.process.get("unique_id")).ifPresent(process::processEntityId);
        number(UNSIGNED_32, workload.thread.get("tid")).ifPresent(process::tid);
        number(UNSIGNED_32, workload.thread.get("host_tid")).ifPresent(process::hostTid);
        number(UNSIGNED_32, workload.thread.get("unique_id")).ifPresent(process::threadEntityId);
        number(UNSIGNED_32, workload.parent.get("pid")).ifPresent(process::parentPid);
        number(UNSIGNED_32, workload.parent.get("host_pid")).ifPresent(process::hostParentPid);
        number(UNSIGNED_32, workload.parent.get("unique_id")).ifPresent(process::parentEntityId);
        number(UNSIGNED_32, workload.user.get("id")).ifPresent(process::userId);
        knownText(workload.thread.get("name")).ifPresent(process::name);
        knownText(workload.executable.get("path")).ifPresent(process::executablePath);
        return process.build();
    }

    @Override
    public ContainerInfo container() {
        ContainerInfo.Builder info = ContainerInfo.builder();
        knownText(workload.container.get("id")).ifPresent(info::id);
        knownText(workload.container.get("name")).ifPresent(info::name);
        knownText(workload.image.get("name")).ifPresent(info::image);
        FieldType.TEXTS
                .optional(workload.image.get("repo_digests"))
                .filter(digests -> !digests.isEmpty())
                .ifPresent(digests -> info.imageDigest(digests.get(0)));
        BOOL.optional(workload.container.get("started")).ifPresent(info::started);
        return info.build();
    }

    @Override
    public KubernetesInfo kubernetes() {
        KubernetesInfo.Builder info = KubernetesInfo.builder();
        knownText(workload.pod.get("name")).ifPresent(info::podName);
        knownText(workload.pod.get("uid")).ifPresent(info::podUid);
        knownText(workload.namespace.get("name")).ifPresent(info::podNamespace);
        return info.build();
    }

    @Override
    public OptionalLong eventId() {
        return number(SIGNED, top.get("id"));
    }

    @Override
    public OptionalLong returnValue() {
        return returnValueOf(this);
    }

    /** The return value is an argument like any other. */
    static OptionalLong returnValueOf(Event event) {
        Optional<Long> value = event.argument(RETURN_VALUE).toOptional();
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean mask = event.name().equals(MagicWrite.NAME);
        return OptionalLong.of(mask ? value.get() & RETURN_VALUE_OF_MAGIC_WRITE : value.get());
    }

    @Override
    public Optional<String> syscall() {
        return knownText(workload.thread.get("syscall"));
    }

    /** Only ever printed as true; a thread without it is not in compatibility mode. */
    @Override
    public Optional<Boolean> compat() {
        return workload.hasThread()
                ? Optional.of(BOOL.optional(workload.thread.get("compat")).orElse(false))
                : Optional.empty();
    }

    @Override
    public Optional<List<String>> matchedPolicies() {
        return FieldType.TEXTS.optional(policies.get("matched"));
    }

    @Override
    public Optional<List<Long>> stackAddresses() {
        return workload.stackAddresses();
    }

    @Override
    public Optional<FindingInfo> finding() {
        return finding == null ? Optional.empty() : Optional.of(finding.info());
    }

    @Override
    public List<JsonValue> argumentValues() {
        List<JsonValue> values = DataItems.values(top.get("data"));
        if (finding != null) {
            values.addAll(finding.argumentValues());
        }
        values.sort(Comparator.comparingInt(JsonValue::start));
        return values;
    }

    @Override
    public void checkFields(FieldProblems problems) {
        JsonValue timestamp = top.get("timestamp");
        if (timestamp != null && !"null".equals(timestamp.string())) {
            RFC_3339.check("timestamp", timestamp, problems);
        }
        SIGNED.check("id", top.get("id"), problems);
        FieldType.TEXTS.check("policies.matched", policies.get("matched"), problems);
        workload.check(problems);
        DataItems.check(top.get("data"), "data", maxDigits, problems);
        if (finding != null) {
            finding.check(problems);
        }
    }
}
