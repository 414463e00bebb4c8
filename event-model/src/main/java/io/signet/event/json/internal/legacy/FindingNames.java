package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonFields;
import java.util.Set;

/** The event names of the signatures that v0.10 and v0.11 shipped (signatures/golang, v0.11.1). */
final class FindingNames {

    private static final Set<String> ALL = Set.of(
            "anti_debugging",
            "aslr_inspection",
            "cgroup_notify_on_release",
            "cgroup_release_agent",
            "core_pattern_modification",
            "default_loader_mod",
            "disk_mount",
            "docker_abuse",
            "dropped_executable",
            "dynamic_code_loading",
            "fileless_execution",
            "hidden_file_created",
            "illegitimate_shell",
            "k8s_api_connection",
            "k8s_cert_theft",
            "kernel_module_loading",
            "ld_preload",
            "proc_fops_hooking",
            "proc_kcore_read",
            "proc_mem_access",
            "proc_mem_code_injection",
            "process_vm_write_inject",
            "ptrace_code_injection",
            "rcd_modification",
            "sched_debug_recon",
            "scheduled_task_mod",
            "stdio_over_socket",
            "sudoers_modification",
            "syscall_hooking",
            "system_request_key_mod");

    private FindingNames() {}

    /** Whether an event has such a name; v0.12 gave findings the signature's title instead. */
    static boolean areOf(JsonFields top) {
        String name = FieldType.TEXT.read(top.get("eventName"));
        return name != null && contains(name);
    }

    static boolean contains(String eventName) {
        return ALL.contains(eventName);
    }
}
