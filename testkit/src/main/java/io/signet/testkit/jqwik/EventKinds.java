package io.signet.testkit.jqwik;

import io.signet.event.file.MagicWrite;
import java.util.Arrays;
import java.util.List;

/**
 * Names, numbers and arguments of the events that are generated, as a Tracee v0.24.1 recorded them. The first is the one that
 * samples shrink to.
 */
enum EventKinds {
    MAGIC_WRITE(MagicWrite.NAME, 727, "write", "pathname:path bytes:header dev:u32 inode:u64"),
    CHMOD("chmod", 90, "chmod", "pathname:path mode:u16"),
    OPENAT("openat", 257, "openat", "dirfd:text pathname:path flags:text mode:u16"),
    EXECVE("execve", 59, "execve", "pathname:path argv:texts envp:texts"),
    SCHED_PROCESS_EXEC(
            "sched_process_exec",
            715,
            "execve",
            "cmdpath:path pathname:path dev:u32 inode:u64 ctime:u64 inode_mode:u16 interpreter_pathname:path"
                    + " interpreter_dev:u32 interpreter_inode:u64 interpreter_ctime:u64 argv:texts interp:path stdin_type:u16"
                    + " stdin_path:path invoked_from_kernel:flag prev_comm:text env:texts pwd:path"),
    SCHED_PROCESS_EXIT(
            "sched_process_exit", 716, "exit_group", "exit_code:i32 signal_code:i32 process_group_exit:flag"),
    SECURITY_BPRM_CHECK("security_bprm_check", 731, "execve", "pathname:path dev:u32 inode:u64 argv:texts envp:texts"),
    SECURITY_FILE_OPEN(
            "security_file_open",
            732,
            "openat",
            "pathname:path flags:i32 dev:u32 inode:u64 ctime:u64 syscall_pathname:path"),
    SECURITY_INODE_RENAME("security_inode_rename", 768, "rename", "old_path:path new_path:path"),
    SECURITY_INODE_UNLINK("security_inode_unlink", 733, "unlink", "pathname:path inode:u64 dev:u32 ctime:u64"),
    SECURITY_SOCKET_CONNECT("security_socket_connect", 736, "connect", "sockfd:i32 type:text remote_addr:address"),
    SHARED_OBJECT_LOADED(
            "shared_object_loaded", 761, "mmap", "pathname:path flags:i32 dev:u32 inode:u64 ctime:u64 sha256:text");

    /** An argument: its name, and what is in it. */
    record Slot(String name, String content) {}

    final String eventName;
    final long eventId;
    final String syscall;
    private final String arguments;

    EventKinds(String eventName, long eventId, String syscall, String arguments) {
        this.eventName = eventName;
        this.eventId = eventId;
        this.syscall = syscall;
        this.arguments = arguments;
    }

    List<Slot> slots() {
        return Arrays.stream(arguments.split(" "))
                .map(slot -> slot.split(":"))
                .map(parts -> new Slot(parts[0], parts[1]))
                .toList();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(kind -> kind.eventName).toList();
    }

    static EventKinds of(String eventName) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventName.equals(eventName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no events of kind \"" + eventName + "\" can be generated; the kinds are " + names()));
    }
}
