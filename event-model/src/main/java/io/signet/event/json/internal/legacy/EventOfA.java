package io.signet.event.json.internal.legacy;

import static io.signet.event.json.internal.dialect.FieldType.SIGNED;
import static io.signet.event.json.internal.dialect.FieldType.TEXT;
import static io.signet.event.json.internal.dialect.FieldType.knownText;
import static io.signet.event.json.internal.dialect.FieldType.number;

import io.signet.event.EventTime;
import io.signet.event.HeaderField;
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
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event of v0.0.1. Its arguments have no names but p0, p1, ..., and every value is text. */
final class EventOfA extends DecodedEvent {

    private static final Map<HeaderField, String> HEADER = Map.of(
            HeaderField.TIMESTAMP, "time",
            HeaderField.PROCESS_ID, "pid",
            HeaderField.THREAD_ID, "tid",
            HeaderField.PARENT_PROCESS_ID, "ppid",
            HeaderField.USER_ID, "uid",
            HeaderField.MOUNT_NAMESPACE, "mnt_ns",
            HeaderField.PID_NAMESPACE, "pid_ns",
            HeaderField.ARGS_NUM, "arguments_count",
            HeaderField.RETURN_VALUE, "return_value",
            HeaderField.PROCESS_NAME, "process_name");

    private static final List<String> NUMBERS =
            List.of("pid", "tid", "ppid", "uid", "mnt_ns", "pid_ns", "arguments_count", "return_value");

    static final Set<String> KEYS = keysOf();

    private final JsonFields top;
    private final String name;
    private final List<RawArgument> arguments;

    EventOfA(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        this.top = AmbiguousKeyException.unambiguous(top, "");
        String text = TEXT.read(top.get("api"));
        name = text == null ? "" : text;
        arguments = arguments(top.get("arguments"), maxDigits);
    }

    private static Set<String> keysOf() {
        Set<String> keys = new HashSet<>(HEADER.values());
        keys.addAll(List.of("api", "arguments", "uts_name"));
        return Set.copyOf(keys);
    }

    private static List<RawArgument> arguments(@Nullable JsonValue object, int maxDigits) throws AmbiguousKeyException {
        List<RawArgument> arguments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonMembers members = object == null ? null : object.members(); members != null && members.next(); ) {
            if (!seen.add(members.key())) {
                throw new AmbiguousKeyException("arguments." + members.key());
            }
            arguments.add(new LegacyArgument(members.key(), null, members.value(), maxDigits));
        }
        return Collections.unmodifiableList(arguments);
    }

    @Override
    public Set<TraceeDialect> dialects() {
        return Set.of(TraceeDialect.A);
    }

    @Override
    public List<UnknownMember> unknownMembers() {
        List<UnknownMember> members = new ArrayList<>();
        UnknownMember.collect(top, KEYS, members);
        return members;
    }

    @Override
    public String name() {
        return name;
    }

    /** Containers were not told apart from namespaces then; the version had no origin. */
    @Override
    public Origin origin() {
        return Origin.HOST;
    }

    @Override
    public List<RawArgument> arguments() {
        return arguments;
    }

    @Override
    public boolean carries(HeaderField field) {
        return field == HeaderField.HOST_NAME
                ? top.has("uts_name")
                : HEADER.containsKey(field) && top.has(HEADER.get(field));
    }

    @Override
    public Optional<EventTime> time() {
        return BootSeconds.TYPE.optional(top.get("time"));
    }

    @Override
    public ProcessInfo process() {
        ProcessInfo.Builder process = ProcessInfo.builder();
        number(SIGNED, top.get("pid")).ifPresent(process::pid);
        number(SIGNED, top.get("tid")).ifPresent(process::tid);
        number(SIGNED, top.get("ppid")).ifPresent(process::parentPid);
        number(SIGNED, top.get("uid")).ifPresent(process::userId);
        number(SIGNED, top.get("mnt_ns")).ifPresent(process::mountNamespace);
        number(SIGNED, top.get("pid_ns")).ifPresent(process::pidNamespace);
        knownText(top.get("process_name")).ifPresent(process::name);
        return process.build();
    }

    @Override
    public Optional<String> hostName() {
        return knownText(top.get("uts_name"));
    }

    @Override
    public OptionalLong argsNum() {
        return number(SIGNED, top.get("arguments_count"));
    }

    @Override
    public OptionalLong returnValue() {
        return number(SIGNED, top.get("return_value"));
    }

    @Override
    public void checkFields(FieldProblems problems) {
        BootSeconds.TYPE.check("time", top.get("time"), problems);
        NUMBERS.forEach(key -> SIGNED.check(key, top.get(key), problems));
        TEXT.check("process_name", top.get("process_name"), problems);
        TEXT.check("uts_name", top.get("uts_name"), problems);
        FieldType.OBJECT.check("arguments", top.get("arguments"), problems);
        for (RawArgument argument : arguments) {
            ((LegacyArgument) argument).check("arguments." + argument.name(), name, problems);
        }
    }
}
