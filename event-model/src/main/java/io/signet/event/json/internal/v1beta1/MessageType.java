package io.signet.event.json.internal.v1beta1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one protobuf message, by their names in {@code api/v1beta1/event.proto} of v0.18 to main: snake case. Printers
 * and clients spell them so or in lower camel case.
 *
 * @param nameOfKey every spelling, and the name it spells
 * @param scalars the fields that hold no message, list or map
 */
record MessageType(Map<String, String> nameOfKey, Set<String> scalars) {

    static final MessageType EVENT = of(
            List.of("id", "name"),
            List.of(
                    "timestamp",
                    "policies",
                    "workload",
                    "context",
                    "data",
                    "event_data",
                    "threat",
                    "detected_from",
                    "triggered_by"));
    static final MessageType TIME = of(List.of("seconds", "nanos"), List.of());
    static final MessageType POLICIES = of(List.of(), List.of("matched"));
    static final MessageType WORKLOAD = of(List.of(), List.of("process", "container", "k8s"));
    static final MessageType PROCESS = of(
            List.of("unique_id", "host_pid", "pid", "entity_id", "namespaced_pid"),
            List.of("executable", "real_user", "thread", "ancestors", "parent"));
    static final MessageType EXECUTABLE = of(List.of("path"), List.of());
    static final MessageType USER = of(List.of("id"), List.of());
    static final MessageType THREAD = of(
            List.of("name", "unique_id", "host_tid", "tid", "syscall", "compat", "entity_id", "namespaced_tid"),
            List.of("start_time", "start", "user_stack_trace"));
    static final MessageType STACK = of(List.of(), List.of("addresses"));
    static final MessageType ADDRESS = of(List.of("address", "symbol"), List.of());
    static final MessageType CONTAINER = of(List.of("id", "name", "started", "is_running"), List.of("image"));
    static final MessageType IMAGE = of(List.of("id", "name"), List.of("repo_digests"));
    static final MessageType K8S = of(List.of(), List.of("pod", "namespace"));
    static final MessageType POD = of(List.of("name", "uid"), List.of());
    static final MessageType NAMESPACE = of(List.of("name"), List.of());
    static final MessageType THREAT = of(List.of("description", "severity", "name"), List.of("mitre", "properties"));
    static final MessageType MITRE = of(List.of(), List.of("tactic", "technique"));
    static final MessageType TACTIC = of(List.of("name"), List.of());
    static final MessageType TECHNIQUE = of(List.of("id", "name"), List.of());
    static final MessageType SOURCE = of(List.of("id", "name"), List.of("data", "parent"));

    private static MessageType of(List<String> scalars, List<String> others) {
        Map<String, String> names = new HashMap<>(spellings(scalars));
        names.putAll(spellings(others));
        return new MessageType(Map.copyOf(names), Set.copyOf(scalars));
    }

    /** Each name under each of its spellings. */
    static Map<String, String> spellings(List<String> names) {
        Map<String, String> spellings = new HashMap<>();
        for (String name : names) {
            spellings.put(name, name);
            spellings.put(camelCase(name), name);
        }
        return Map.copyOf(spellings);
    }

    /** As protojson spells a name: a letter behind an underscore becomes a capital. */
    static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                boolean isCapital = i > 0 && name.charAt(i - 1) == '_';
                camel.append(isCapital && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        return camel.toString();
    }

    Set<String> keys() {
        return nameOfKey.keySet();
    }
}
