package io.signet.benchmarks;

import io.signet.signature.Signature;
import io.signet.signature.trc1022.DroppedExecutable;
import java.util.ArrayList;
import java.util.List;

/**
 * TRC-1022 and 99 signatures that say no, each on another of Tracee's events. They are events that signatures are written
 * about: rare ones, as in Tracee's own rules. Those that a corpus holds at all make up less than 2 % of it.
 */
final class HundredSignatures {

    private static final String OTHER_NAMES = """
            accept accept4 add_key bpf bpf_attach cgroup_attach_task cgroup_mkdir cgroup_rmdir chmod chown clock_settime \
            commit_creds container_create container_remove create_module debugfs_create_dir debugfs_create_file delete_module \
            device_add dirty_pipe_splice dup2 dup3 execute_failed fanotify_init fchmodat finit_module ftrace_hook \
            hidden_inodes hidden_kernel_module hooked_proc_fops hooked_seq_ops hooked_syscall init_module init_namespaces \
            inotify_find_inode inotify_init inotify_init1 ioperm iopl kallsyms_lookup_name kcmp kernel_module_loading \
            kexec_file_load kexec_load keyctl kprobe_attach load_elf_phdrs lookup_dcookie mem_prot_alert memfd_create mknod \
            modify_ldt module_free module_load mount mount_setattr move_mount name_to_handle_at net_packet_dns_request \
            net_packet_http_request net_packet_icmp open_by_handle_at open_tree perf_event_open personality pidfd_getfd \
            pidfd_open pivot_root print_mem_dump print_net_seq_ops process_vm_readv process_vm_writev ptrace quotactl \
            register_chrdev request_key security_bpf security_bpf_map security_bpf_prog security_inode_mknod \
            security_kernel_post_read_file security_kernel_read_file security_mmap_file security_path_notify security_sb_mount \
            security_socket_accept security_socket_bind security_socket_listen security_task_prctl \
            security_task_setrlimit set_fs_pwd setns setuid socket_dup swapoff swapon switch_task_ns symbols_loaded task_rename
            """;

    private HundredSignatures() {}

    static List<Signature> create() {
        List<Signature> signatures = new ArrayList<>();
        signatures.add(new DroppedExecutable());
        for (String name : otherNames()) {
            signatures.add(new SaysNo(name));
        }
        return signatures;
    }

    static List<String> otherNames() {
        return List.of(OTHER_NAMES.strip().split(" +"));
    }
}
