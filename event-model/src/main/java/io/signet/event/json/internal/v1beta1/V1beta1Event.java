package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.internal.dialect.FieldType.SIGNED;
import static io.signet.event.json.internal.dialect.FieldType.TEXT;

import io.signet.event.ArgKey;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
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
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
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

    final Message top;
    private final Timestamp timestamp;
    final V1beta1Workload workload;
    final Message policies;
    final @Nullable V1beta1Finding finding;
    private final String name;
    private final List<DataItem> items;

    V1beta1Event(Message top, int maxDigits) throws AmbiguousKeyException {
        this.top = top;
        timestamp = new Timestamp(top, "timestamp");
        workload = new V1beta1Workload(top);
        policies = top.message("policies", MessageType.POLICIES);
        name = TEXT.optional(top.get("name")).orElse("");
        items = DataItems.decode(data(), dataPath(), maxDigits);
        finding = V1beta1Finding.of(top, items, maxDigits);
    }

    private String dataPath() {
        return top.has("data") ? "data" : "event_data";
    }

    private @Nullable JsonValue data() {
        return top.get(dataPath());
    }

    @Override
    public Set<TraceeDialect> dialects() {
        return V1beta1Printers.of(new V1beta1Printers.Seen(top, workload, items, finding));
    }

    /** Texts, flags and lists that are empty are left out, or printed empty: the family has them. Numbers are always printed. */
    @Override
    public boolean carries(HeaderField field) {
        return switch (field) {
            case PROCESS_NAME,
                    EXECUTABLE_PATH,
                    HEADER_CONTAINER_ID,
                    CONTAINER_ID,
                    CONTAINER_NAME,
                    CONTAINER_IMAGE,
                    CONTAINER_IMAGE_DIGEST,
                    CONTAINER_STARTED,
                    POD_NAME,
                    POD_NAMESPACE,
                    POD_UID,
                    EVENT_ID,
                    MATCHED_POLICIES,
                    SYSCALL,
                    STACK_ADDRESSES,
                    COMPAT -> true;
            default -> super.carries(field);
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Origin origin() {
        return workload.origin();
    }

    @Override
    public List<RawArgument> arguments() {
        return Collections.unmodifiableList(items);
    }

    @Override
    public Optional<EventTime> time() {
        return timestamp.time();
    }

    @Override
    public Optional<EventTime> threadStartTime() {
        return workload.start.time();
    }

    @Override
    public ProcessInfo process() {
        return workload.process();
    }

    @Override
    public ContainerInfo container() {
        return workload.container();
    }

    @Override
    public KubernetesInfo kubernetes() {
        return workload.kubernetes();
    }

    /** protojson prints the name of an enum that it knows, which is no number; for zero, which means unknown, nothing. */
    @Override
    public OptionalLong eventId() {
        return top.number(SIGNED, "id");
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
        return workload.thread.knownText("syscall");
    }

    /** Only ever printed as true; a thread without it is not in compatibility mode. */
    @Override
    public Optional<Boolean> compat() {
        return workload.thread.exists()
                ? Optional.of(
                        ProtoTypes.BOOL.optional(workload.thread.get("compat")).orElse(false))
                : Optional.empty();
    }

    @Override
    public Optional<List<String>> matchedPolicies() {
        return FieldType.TEXTS.optional(policies.get("matched"));
    }

    @Override
    public Optional<List<Long>> stackAddresses() {
        return workload.stack.addresses();
    }

    @Override
    public Optional<FindingInfo> finding() {
        return finding == null ? Optional.empty() : Optional.of(finding.info());
    }

    @Override
    public List<UnknownMember> unknownMembers() {
        List<UnknownMember> members = new ArrayList<>();
        top.collectUnknown(members);
        workload.collectUnknown(members);
        policies.collectUnknown(members);
        if (finding != null) {
            finding.collectUnknown(members);
        }
        JsonValue id = top.get("id");
        String nameOfId = id == null || eventId().isPresent() ? null : id.string();
        if (id != null && nameOfId != null && !nameOfId.equals(name)) {
            members.add(new UnknownMember("id", "id", id, true));
        }
        return members;
    }

    @Override
    public int otherThanArguments() {
        return DataItems.countOthers(data());
    }

    @Override
    public List<JsonValue> argumentValues() {
        List<JsonValue> values = DataItems.values(data());
        if (finding != null) {
            values.addAll(finding.argumentValues());
        }
        values.sort(Comparator.comparingInt(JsonValue::start));
        return values;
    }

    @Override
    public void checkFields(FieldProblems problems) {
        timestamp.check(problems);
        top.check(problems, ProtoTypes.NUMBER_OR_NAME, "id");
        top.check(
                problems,
                FieldType.OBJECT,
                "policies",
                "workload",
                "context",
                "threat",
                "detected_from",
                "triggered_by");
        policies.check(problems, FieldType.TEXTS, "matched");
        workload.check(problems);
        DataItems.check(data(), dataPath(), items, name, problems);
        if (finding != null) {
            finding.check(problems);
        }
    }
}
