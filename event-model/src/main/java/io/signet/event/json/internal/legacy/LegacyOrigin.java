package io.signet.event.json.internal.legacy;

import io.signet.event.Origin;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * Origin by the keys that are present, which tell the version: v0.6 to v0.8.0 had no flags, v0.8.1 to v0.12 had the id
 * in the header, v0.13 and later in {@code container}.
 */
final class LegacyOrigin {

    private LegacyOrigin() {}

    static Origin of(JsonFields top, JsonFields contextFlags, JsonFields container) {
        String headerId = headerId(top);
        if (!top.hasAny(LegacyKeys.SINCE_0_8_1)) {
            return !headerId.isEmpty() || differ(top) ? Origin.CONTAINER : Origin.HOST;
        }
        boolean started = Boolean.TRUE.equals(FieldType.BOOL.read(contextFlags.get("containerStarted")));
        String id = top.hasAny(LegacyKeys.SINCE_0_13) ? text(FieldType.TEXT.read(container.get("id"))) : headerId;
        return Origin.of(started, id);
    }

    /** {@code ContainerID} is how v0.5.3 and v0.5.4 spelt it: a struct tag lacked its closing quote. */
    static String headerId(JsonFields top) {
        String id = text(FieldType.TEXT.read(top.get("containerId")));
        return id.isEmpty() ? text(FieldType.TEXT.read(top.get("ContainerID"))) : id;
    }

    private static boolean differ(JsonFields top) {
        Long pid = FieldType.SIGNED.read(top.get("processId"));
        Long hostPid = FieldType.SIGNED.read(top.get("hostProcessId"));
        return pid != null && hostPid != null && !pid.equals(hostPid);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
