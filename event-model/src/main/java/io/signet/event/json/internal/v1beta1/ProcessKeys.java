package io.signet.event.json.internal.v1beta1;

import java.util.List;
import java.util.Set;

/**
 * What the fields of a process are called. v0.21 renamed them, and gave {@code pid} and {@code tid} to what had been called
 * {@code namespaced_pid} and {@code namespaced_tid}: before, they were the host's.
 */
record ProcessKeys(String entityId, String hostPid, String pid, String start, String hostTid, String tid) {

    /** All there ever were of the ids that a process and its parent have, in every spelling. */
    static final Set<String> IDS = MessageType.spellings(
                    List.of("entity_id", "unique_id", "host_pid", "pid", "namespaced_pid"))
            .keySet();

    private static final ProcessKeys SINCE_0_21 =
            new ProcessKeys("unique_id", "host_pid", "pid", "start_time", "host_tid", "tid");

    private static final ProcessKeys BEFORE_0_21 =
            new ProcessKeys("entity_id", "pid", "namespaced_pid", "start", "tid", "namespaced_tid");

    /** Told by the names that only one of them has. */
    static ProcessKeys of(Message process, Message thread) {
        boolean isOld = hasAny(process, List.of("entity_id", "namespaced_pid", "parent"))
                || hasAny(thread, List.of("entity_id", "namespaced_tid", "start"));
        boolean isNew = hasAny(process, List.of("unique_id", "host_pid", "ancestors"))
                || hasAny(thread, List.of("unique_id", "host_tid", "start_time"));
        return isOld && !isNew ? BEFORE_0_21 : SINCE_0_21;
    }

    boolean isOld() {
        return equals(BEFORE_0_21);
    }

    private static boolean hasAny(Message message, List<String> names) {
        return names.stream().anyMatch(message::has);
    }
}
