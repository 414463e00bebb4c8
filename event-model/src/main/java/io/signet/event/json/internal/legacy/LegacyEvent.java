package io.signet.event.json.internal.legacy;

import static io.signet.event.json.internal.dialect.FieldType.BOOL;
import static io.signet.event.json.internal.dialect.FieldType.SIGNED;
import static io.signet.event.json.internal.dialect.FieldType.TEXT;
import static io.signet.event.json.internal.dialect.FieldType.UNSIGNED;
import static io.signet.event.json.internal.dialect.FieldType.UNSIGNED_32;
import static io.signet.event.json.internal.dialect.FieldType.knownText;
import static io.signet.event.json.internal.dialect.FieldType.number;

import io.signet.event.ContainerInfo;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.TraceeDialect;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event of the legacy family. */
final class LegacyEvent extends DecodedEvent {

    private final String name;
    private final Origin origin;
    private final int maxDigits;
    private final @Nullable JsonValue args;
    private final @Nullable LegacyFinding finding;
    private @Nullable LegacyObjects objects;
    private @Nullable List<RawArgument> arguments;
    private @Nullable LegacyGeneration generation;

    private LegacyEvent(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        this.maxDigits = maxDigits;
        LegacyObjects parts = LegacyObjects.of(top);
        String text = TEXT.read(top.get("eventName"));
        List<RawArgument> list = LegacyGeneration.hasBareArguments(top)
                ? LegacyArguments.decodeBare(top.get("args"), maxDigits)
                : LegacyArguments.decode(top.get("args"), "args", maxDigits);
        name = text == null ? "" : text;
        origin = LegacyOrigin.of(top, parts.contextFlags(), parts.container());
        objects = parts;
        args = null;
        arguments = list;
        boolean isFinding = top.has("metadata", JsonValue.Kind.OBJECT) || isFindingWithoutMetadata(name, top);
        finding = isFinding ? new LegacyFinding(parts.metadata(), list, maxDigits) : null;
    }

    private LegacyEvent(String name, Origin origin, JsonValue args, int maxDigits) {
        this.name = name;
        this.origin = origin;
        this.args = args;
        this.maxDigits = maxDigits;
        finding = null;
    }

    static LegacyEvent decode(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        return new LegacyEvent(top, maxDigits);
    }

    /** Of a document in which no key that is read occurs twice, and that is no finding: all else is decoded when asked. */
    static LegacyEvent ofSound(String name, Origin origin, JsonValue args, int maxDigits) {
        return new LegacyEvent(name, origin, args, maxDigits);
    }

    /** v0.10 and v0.11 print a finding as its source event under another name. */
    private static boolean isFindingWithoutMetadata(String name, JsonFields top) {
        return FindingNames.contains(name) && top.hasAny(Set.of("contextFlags")) && !top.hasAny(LegacyKeys.SINCE_0_13);
    }

    /** What the document's objects hold. Threads may work it out at the same time, and each finds the same. */
    LegacyObjects objects() {
        LegacyObjects known = objects;
        if (known == null) {
            known = LegacyObjects.ofSound(Objects.requireNonNull(args).root());
            objects = known;
        }
        return known;
    }

    private JsonFields top() {
        return objects().top();
    }

    /** Worked out when asked: no signature needs it. */
    private LegacyGeneration generation() {
        LegacyGeneration known = generation;
        if (known == null) {
            known = LegacyGeneration.of(top());
            generation = known;
        }
        return known;
    }

    @Override
    public Set<TraceeDialect> dialects() {
        return Collections.unmodifiableSet(generation().dialects());
    }

    @Override
    public boolean carries(HeaderField field) {
        return switch (field) {
            case EXECUTABLE_PATH -> top().has("executable");
            case HEADER_CONTAINER_ID -> top().has("containerId") || top().has("ContainerID");
            case CONTAINER_ID, CONTAINER_IMAGE_DIGEST -> top().has("container");
            case CONTAINER_NAME, CONTAINER_IMAGE -> top().has("container") || top().has(flat(field));
            case POD_NAME, POD_NAMESPACE, POD_UID, POD_SANDBOX -> top().has("kubernetes") || top().has(flat(field));
            case CONTAINER_STARTED, COMPAT -> objects().contextFlags().has(flat(field));
            case MATCHED_POLICIES ->
                top().has("matchedPolicies") || generation().hasPolicies();
            default -> top().has(field.key());
        };
    }

    private static String flat(HeaderField field) {
        return switch (field) {
            case CONTAINER_NAME -> "containerName";
            case CONTAINER_IMAGE -> "containerImage";
            default -> field.key().substring(field.key().indexOf('.') + 1);
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<RawArgument> arguments() {
        List<RawArgument> known = arguments;
        if (known == null) {
            known = SoundArguments.decode(Objects.requireNonNull(args), maxDigits);
            arguments = known;
        }
        return known;
    }

    /** Whether it is as v0.24 prints events, so far as its keys and types tell. */
    boolean canBeOf024() {
        return dialects().contains(TraceeDialect.N);
    }

    /**
     * Whether its arguments are called by C's types and v0.24 calls them otherwise. The data of findings has C's names in every
     * version (pkg/events/findings/findings.go).
     */
    boolean mustRenameTypes() {
        Set<TraceeDialect> dialects = dialects();
        boolean areOfC = !dialects.contains(TraceeDialect.N) || (dialects.size() > 1 && ArgumentTypes.areOfC(top()));
        return areOfC && objects().metadata().object() == null;
    }

    @Override
    public int otherThanArguments() {
        return LegacyGeneration.hasBareArguments(top()) ? 0 : LegacyArguments.countOthers(top().get("args"));
    }

    @Override
    public List<UnknownMember> unknownMembers() {
        List<UnknownMember> members = new ArrayList<>();
        UnknownMember.collect(top(), LegacyKeys.TOP, members);
        UnknownMember.collect(objects().container(), LegacyKeys.CONTAINER, "container", members);
        UnknownMember.collect(objects().kubernetes(), LegacyKeys.KUBERNETES, "kubernetes", members);
        UnknownMember.collect(objects().contextFlags(), LegacyKeys.CONTEXT_FLAGS, "contextFlags", members);
        UnknownMember.collect(objects().executable(), LegacyKeys.EXECUTABLE, "executable", members);
        UnknownMember.collect(objects().metadata(), LegacyKeys.METADATA, "metadata", members);
        return members;
    }

    @Override
    public Optional<EventTime> time() {
        return generation().countsSeconds()
                ? BootSeconds.TYPE.optional(top().get("timestamp"))
                : SIGNED.optional(top().get("timestamp")).map(EventTime::guess);
    }

    @Override
    public Optional<EventTime> threadStartTime() {
        return SIGNED.optional(top().get("threadStartTime")).map(EventTime::guess);
    }

    @Override
    public ProcessInfo process() {
        ProcessInfo.Builder process = ProcessInfo.builder();
        number(SIGNED, top().get("processId")).ifPresent(process::pid);
        number(SIGNED, top().get("threadId")).ifPresent(process::tid);
        number(SIGNED, top().get("parentProcessId")).ifPresent(process::parentPid);
        number(SIGNED, top().get("hostProcessId")).ifPresent(process::hostPid);
        number(SIGNED, top().get("hostThreadId")).ifPresent(process::hostTid);
        number(SIGNED, top().get("hostParentProcessId")).ifPresent(process::hostParentPid);
        number(SIGNED, top().get("userId")).ifPresent(process::userId);
        number(SIGNED, top().get("mountNamespace")).ifPresent(process::mountNamespace);
        number(SIGNED, top().get("pidNamespace")).ifPresent(process::pidNamespace);
        number(UNSIGNED_32, top().get("threadEntityId")).ifPresent(process::threadEntityId);
        number(UNSIGNED_32, top().get("processEntityId")).ifPresent(process::processEntityId);
        number(UNSIGNED_32, top().get("parentEntityId")).ifPresent(process::parentEntityId);
        knownText(top().get("processName")).ifPresent(process::name);
        knownText(objects().executable().get("path")).ifPresent(process::executablePath);
        return process.build();
    }

    @Override
    public ContainerInfo container() {
        ContainerInfo.Builder info = ContainerInfo.builder().headerId(LegacyOrigin.headerId(top()));
        knownText(objects().container().get("id")).ifPresent(info::nestedId);
        knownText(nestedOrFlat(objects().container(), "name", "containerName")).ifPresent(info::name);
        knownText(nestedOrFlat(objects().container(), "image", "containerImage"))
                .ifPresent(info::image);
        knownText(objects().container().get("imageDigest")).ifPresent(info::imageDigest);
        BOOL.optional(objects().contextFlags().get("containerStarted")).ifPresent(info::started);
        return info.build();
    }

    @Override
    public KubernetesInfo kubernetes() {
        KubernetesInfo.Builder info = KubernetesInfo.builder();
        knownText(nestedOrFlat(objects().kubernetes(), "podName", "podName")).ifPresent(info::podName);
        knownText(nestedOrFlat(objects().kubernetes(), "podNamespace", "podNamespace"))
                .ifPresent(info::podNamespace);
        knownText(nestedOrFlat(objects().kubernetes(), "podUID", "podUID")).ifPresent(info::podUid);
        JsonValue sandbox = nestedOrFlat(objects().kubernetes(), "podSandbox", "podSandbox");
        if (sandbox != null || top().has("kubernetes", JsonValue.Kind.OBJECT)) {
            info.podSandbox(BOOL.optional(sandbox).orElse(false));
        }
        return info.build();
    }

    /** v0.13 moved the fields of containers and pods into objects. */
    private @Nullable JsonValue nestedOrFlat(JsonFields object, String key, String flatKey) {
        JsonValue nested = object.get(key);
        return nested == null ? top().get(flatKey) : nested;
    }

    @Override
    public OptionalLong eventId() {
        return number(SIGNED, top().get("eventId"));
    }

    @Override
    public Optional<String> hostName() {
        return knownText(top().get("hostName"));
    }

    @Override
    public OptionalLong processorId() {
        return number(SIGNED, top().get("processorId"));
    }

    @Override
    public OptionalLong cgroupId() {
        return number(UNSIGNED, top().get("cgroupId"));
    }

    @Override
    public OptionalLong returnValue() {
        return number(SIGNED, top().get("returnValue"));
    }

    @Override
    public Optional<String> syscall() {
        return knownText(top().get("syscall"));
    }

    @Override
    public Optional<Boolean> compat() {
        return BOOL.optional(objects().contextFlags().get("isCompat"));
    }

    @Override
    public OptionalLong argsNum() {
        return number(SIGNED, top().get("argsNum"));
    }

    @Override
    public Optional<List<String>> matchedPolicies() {
        return FieldType.TEXTS.optional(top().get("matchedPolicies"));
    }

    @Override
    public OptionalLong matchedScopes() {
        return number(UNSIGNED, top().get("matchedScopes"));
    }

    @Override
    public Optional<List<Long>> stackAddresses() {
        return FieldType.ADDRESSES.optional(top().get("stackAddresses"));
    }

    @Override
    public Optional<FindingInfo> finding() {
        return finding == null ? Optional.empty() : Optional.of(finding.info());
    }

    @Override
    public void checkFields(FieldProblems problems) {
        FieldType<?> time = generation().countsSeconds() ? BootSeconds.TYPE : SIGNED;
        time.check("timestamp", top().get("timestamp"), problems);
        LegacyHeader.check(
                top(),
                objects().container(),
                objects().kubernetes(),
                objects().contextFlags(),
                objects().executable(),
                problems);
        if (LegacyGeneration.hasBareArguments(top())) {
            LegacyArguments.checkBare(top().get("args"), name, maxDigits, problems);
        } else {
            LegacyArguments.check(top().get("args"), name, maxDigits, problems);
        }
        if (finding != null) {
            finding.checkFields(problems);
        }
    }
}
