package io.signet.event.json.internal.rawfinding;

import static io.signet.event.json.internal.dialect.AmbiguousKeyException.unambiguous;
import static io.signet.event.json.internal.dialect.FieldType.TEXT;
import static io.signet.event.json.internal.dialect.FieldType.TEXTS;

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
import io.signet.event.json.internal.legacy.FindingProperties;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonNeutral;
import io.signet.event.json.internal.text.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding of tracee-rules: the event it was raised on, and beside it what was found. */
final class RawFinding extends DecodedEvent {

    private static final Set<String> METADATA_KEYS =
            Set.of("ID", "Version", "Name", "EventName", "Description", "Tags", "Properties");
    private static final String PREFIX = RawFindingDialect.METADATA + ".";

    private final DecodedEvent context;
    private final @Nullable JsonValue data;
    private final JsonFields metadata;
    private final FindingProperties properties;
    private final int maxDigits;

    RawFinding(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        this.maxDigits = maxDigits;
        data = top.get(RawFindingDialect.DATA);
        context = context(top.get(RawFindingDialect.CONTEXT), maxDigits);
        metadata = unambiguous(
                JsonFields.of(top.get(RawFindingDialect.METADATA), METADATA_KEYS), RawFindingDialect.METADATA);
        properties = FindingProperties.of(metadata.get("Properties"), PREFIX + "Properties");
    }

    private static DecodedEvent context(@Nullable JsonValue json, int maxDigits) throws AmbiguousKeyException {
        try {
            return RawFindingDialect.OF_CONTEXT.decode(
                    JsonFields.of(json, RawFindingDialect.OF_CONTEXT.keys()), maxDigits);
        } catch (AmbiguousKeyException e) {
            throw new AmbiguousKeyException(RawFindingDialect.CONTEXT + "." + e.path());
        }
    }

    @Override
    public Set<TraceeDialect> dialects() {
        return Set.of(TraceeDialect.T);
    }

    @Override
    public Optional<FindingInfo> finding() {
        FindingInfo.Builder info = FindingInfo.builder();
        properties.describe(info, maxDigits);
        TEXT.optional(metadata.get("ID")).ifPresent(info::signatureId);
        TEXT.optional(metadata.get("Version")).ifPresent(info::version);
        TEXT.optional(metadata.get("Name")).ifPresent(info::signatureName);
        FieldType.knownText(metadata.get("EventName")).ifPresent(info::findingEventName);
        TEXT.optional(metadata.get("Description")).ifPresent(info::description);
        TEXTS.optional(metadata.get("Tags")).ifPresent(info::tags);
        if (metadata.has("Tags", JsonValue.Kind.NULL)) {
            info.tags(List.of()); // how Go prints a list that was never made
        }
        describeData(info);
        return Optional.of(info.detectedFrom(context).build());
    }

    private void describeData(FindingInfo.Builder info) {
        JsonValue object = FieldType.OBJECT.read(data);
        if (object != null && JsonNeutral.of(object, maxDigits).orElse(null) instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> values = new HashMap<>();
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
            info.data(values);
        }
    }

    @Override
    public void checkFields(FieldProblems problems) {
        context.checkFields((path, message) -> problems.report(RawFindingDialect.CONTEXT + "." + path, message));
        for (String key : List.of("ID", "Version", "Name", "EventName", "Description")) {
            TEXT.check(PREFIX + key, metadata.get(key), problems);
        }
        TEXTS.check(PREFIX + "Tags", metadata.get("Tags"), problems);
        properties.check(problems, maxDigits);
        FieldType.OBJECT.check(RawFindingDialect.DATA, data, problems);
        String reason = data == null ? null : JsonNeutral.problem(data, maxDigits);
        if (reason != null) {
            problems.reportHeader(RawFindingDialect.DATA, "cannot be read: " + reason);
        }
    }

    @Override
    public boolean carries(HeaderField field) {
        return context.carries(field);
    }

    @Override
    public String name() {
        return context.name();
    }

    @Override
    public Origin origin() {
        return context.origin();
    }

    @Override
    public List<RawArgument> arguments() {
        return context.arguments();
    }

    @Override
    public Optional<EventTime> time() {
        return context.time();
    }

    @Override
    public Optional<EventTime> threadStartTime() {
        return context.threadStartTime();
    }

    @Override
    public ProcessInfo process() {
        return context.process();
    }

    @Override
    public ContainerInfo container() {
        return context.container();
    }

    @Override
    public KubernetesInfo kubernetes() {
        return context.kubernetes();
    }

    @Override
    public OptionalLong eventId() {
        return context.eventId();
    }

    @Override
    public Optional<String> hostName() {
        return context.hostName();
    }

    @Override
    public OptionalLong processorId() {
        return context.processorId();
    }

    @Override
    public OptionalLong cgroupId() {
        return context.cgroupId();
    }

    @Override
    public OptionalLong returnValue() {
        return context.returnValue();
    }

    @Override
    public Optional<String> syscall() {
        return context.syscall();
    }

    @Override
    public Optional<Boolean> compat() {
        return context.compat();
    }

    @Override
    public OptionalLong argsNum() {
        return context.argsNum();
    }

    @Override
    public Optional<List<String>> matchedPolicies() {
        return context.matchedPolicies();
    }

    @Override
    public OptionalLong matchedScopes() {
        return context.matchedScopes();
    }

    @Override
    public Optional<List<Long>> stackAddresses() {
        return context.stackAddresses();
    }
}
