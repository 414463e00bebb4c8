package io.signet.event.json.internal.v1beta1;

import java.util.Set;

/** The keys of a v1beta1 event: names of the proto fields (api/v1beta1/event.proto, main, 7c9ec9788). */
final class V1beta1Keys {

    static final Set<String> TOP =
            Set.of("timestamp", "id", "name", "policies", "workload", "data", "threat", "detected_from");
    static final Set<String> COMPANIONS = Set.of("workload", "data", "policies", "threat");
    static final Set<String> POLICIES = Set.of("matched");
    static final Set<String> WORKLOAD = Set.of("process", "container", "k8s");
    static final Set<String> PROCESS =
            Set.of("executable", "unique_id", "host_pid", "pid", "real_user", "thread", "ancestors");
    static final Set<String> EXECUTABLE = Set.of("path");
    static final Set<String> USER = Set.of("id");
    static final Set<String> THREAD =
            Set.of("start_time", "name", "unique_id", "host_tid", "tid", "syscall", "compat", "user_stack_trace");
    static final Set<String> STACK = Set.of("addresses");
    static final Set<String> ADDRESS = Set.of("address");
    static final Set<String> CONTAINER = Set.of("id", "name", "image", "started");
    static final Set<String> IMAGE = Set.of("id", "repo_digests", "name");
    static final Set<String> K8S = Set.of("pod", "namespace");
    static final Set<String> POD = Set.of("name", "uid");
    static final Set<String> NAMESPACE = Set.of("name");
    static final Set<String> THREAT = Set.of("description", "mitre", "severity", "name", "properties");
    static final Set<String> MITRE = Set.of("tactic", "technique");
    static final Set<String> TACTIC = Set.of("name");
    static final Set<String> TECHNIQUE = Set.of("id", "name");
    static final Set<String> DETECTED_FROM = Set.of("id", "name", "data", "parent");

    private V1beta1Keys() {}
}
