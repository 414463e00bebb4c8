package io.signet.benchmarks;

import java.util.List;

/** The arguments of each kind of event but {@code magic_write}, as Tracee v0.24.1 prints them. */
final class EventText {

    private static final List<String> COMMANDS = List.of(
            "[\"docker\",\"network\",\"inspect\",\"lab\"]",
            "[\"date\",\"+%s\"]",
            "[\"sed\",\"-n\",\"s/^ID=\\\"\\\\(.*\\\\)\\\"/\\\\1/p\",\"/etc/os-release\"]",
            "[\"/usr/sbin/iptables\",\"--wait\",\"-t\",\"nat\",\"-C\",\"POSTROUTING\",\"-s\",\"172.18.0.0/16\",\"!\",\"-o\",\"br-f226828b682a\",\"-j\",\"MASQUERADE\"]",
            "[\"curl\",\"-fsS\",\"-o\",\"/tmp/a\",\"http://files:8080/zdump\"]");

    private EventText() {}

    static ArgumentText arguments(EventKind kind, Task task, Dice dice) {
        ArgumentText args = new ArgumentText();
        return switch (kind) {
            case SECURITY_FILE_OPEN -> fileOpen(args, dice);
            case SHARED_OBJECT_LOADED ->
                args.string("pathname", Paths.library(dice))
                        .number("flags", "int32", 32_768)
                        .file(dice);
            case SCHED_PROCESS_EXIT ->
                args.number("exit_code", "int32", dice.percent(90) ? 0 : 1)
                        .number("signal_code", "int32", 0)
                        .raw("process_group_exit", "bool", Boolean.toString(dice.percent(60)));
            case FILE_MODIFICATION ->
                args.string("file_path", Paths.changing(dice))
                        .device(dice)
                        .number("old_ctime", "uint64", 1_795_456_907_648_000_000L)
                        .number("new_ctime", "uint64", 1_795_456_907_668_000_000L);
            case SECURITY_INODE_UNLINK ->
                args.string("pathname", Paths.changing(dice)).file(dice);
            case EXECVE -> command(args.string("pathname", Paths.program(dice)), dice);
            case SECURITY_BPRM_CHECK ->
                command(args.string("pathname", Paths.program(dice)).device(dice), dice);
            case SCHED_PROCESS_EXEC -> exec(args, task, dice);
            case SECURITY_SOCKET_CONNECT ->
                args.number("sockfd", "int32", dice.between(3, 12))
                        .number("type", "int32", 1)
                        .raw(
                                "remote_addr",
                                "SockAddr",
                                "{\"sa_family\":\"AF_UNIX\",\"sun_path\":\"/var/run/nscd/socket\"}");
            case SECURITY_INODE_RENAME ->
                args.string("old_path", Paths.changing(dice)).string("new_path", Paths.changing(dice));
            case DO_TRUNCATE ->
                args.string("pathname", Paths.changing(dice)).device(dice).number("length", "uint64", 0);
            case FCHMODAT ->
                args.number("dirfd", "int32", -100)
                        .string("pathname", Paths.changing(dice))
                        .number("mode", "uint16", 420)
                        .number("flags", "int32", 0);
            case SECURITY_INODE_SYMLINK ->
                args.string("linkpath", Paths.changing(dice)).string("target", Paths.changing(dice));
            case NET_PACKET_HTTP -> http(addresses(args, dice), dice);
            case NET_PACKET_DNS -> dns(addresses(args, dice), dice);
            case SECURITY_SOCKET_BIND ->
                args.number("sockfd", "int32", 32)
                        .raw(
                                "local_addr",
                                "SockAddr",
                                "{\"sa_family\":\"AF_INET\",\"sin_addr\":\"127.0.0.11\",\"sin_port\":\"0\"}");
            case CONTAINER_CREATE -> containerCreate(args, dice);
            case CONTAINER_REMOVE -> args.string("runtime", "docker").string("container_id", dice.hex(64));
            case CHMOD -> args.string("pathname", Paths.changing(dice)).number("mode", "uint16", 493);
            case MAGIC_WRITE, DROPPED_EXECUTABLE -> throw new IllegalArgumentException(kind + " is MagicWriteText's");
        };
    }

    private static ArgumentText fileOpen(ArgumentText args, Dice dice) {
        String path = Paths.opened(dice);
        return args.string("pathname", path)
                .number("flags", "int32", dice.percent(80) ? 32_768 : 557_056)
                .file(dice)
                .string("syscall_pathname", path);
    }

    private static ArgumentText command(ArgumentText args, Dice dice) {
        return args.raw("argv", "[]string", dice.oneOf(COMMANDS)).raw("envp", "[]string", "[]");
    }

    private static ArgumentText exec(ArgumentText args, Task task, Dice dice) {
        String program = Paths.program(dice);
        return args.string("cmdpath", program)
                .string("pathname", program)
                .file(dice)
                .number("inode_mode", "uint16", 33_261)
                .string("interpreter_pathname", "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2")
                .number("interpreter_dev", "uint32", 266_338_304)
                .number("interpreter_inode", "uint64", 10_403)
                .number("interpreter_ctime", "uint64", 1_795_455_243_000_000_000L)
                .raw("argv", "[]string", dice.oneOf(COMMANDS))
                .string("interp", program)
                .number("stdin_type", "uint16", 8_192)
                .string("stdin_path", "/dev/null")
                .raw("invoked_from_kernel", "bool", "false")
                .string("prev_comm", task.name())
                .raw("env", "[]string", "[]")
                .string("pwd", "/");
    }

    private static ArgumentText addresses(ArgumentText args, Dice dice) {
        return args.string("src", "172.18.0." + dice.between(2, 9))
                .string("dst", "172.18.0." + dice.between(2, 9))
                .number("src_port", "uint16", dice.between(32_768, 60_000))
                .number("dst_port", "uint16", 8_080)
                .raw("metadata", "trace.PacketMetadata", "{\"direction\":2}");
    }

    private static ArgumentText http(ArgumentText args, Dice dice) {
        return args.raw(
                "proto_http",
                "trace.ProtoHTTP",
                "{\"direction\":\"request\",\"method\":\"GET\",\"protocol\":\"HTTP/1.1\",\"host\":\"files:8080\",\"uri_path\":\"/"
                        + dice.hex(6)
                        + "\",\"status\":\"\",\"status_code\":0,\"headers\":{\"Accept\":[\"*/*\"],\"User-Agent\":[\"curl/7.88.1\"]},\"content_length\":0}");
    }

    private static ArgumentText dns(ArgumentText args, Dice dice) {
        return args.raw(
                "proto_dns",
                "trace.ProtoDNS",
                "{\"ID\":" + dice.below(65_536)
                        + ",\"QR\":1,\"opCode\":\"query\",\"AA\":0,\"TC\":0,\"RD\":1,\"RA\":1,\"Z\":0,\"responseCode\":\"no error\",\"QDCount\":1,\"ANCount\":0,\"NSCount\":0,\"ARCount\":0,\"questions\":[{\"name\":\"files\",\"type\":\"AAAA\",\"class\":\"IN\"}],\"answers\":[],\"authorities\":[],\"additionals\":[]}");
    }

    private static ArgumentText containerCreate(ArgumentText args, Dice dice) {
        args.string("runtime", "docker").string("container_id", dice.hex(64));
        args.number("ctime", "uint64", 1_795_457_002_100_000_000L).string("container_image", "lab/tools:12");
        for (String empty :
                List.of("container_image_digest", "container_name", "pod_name", "pod_namespace", "pod_uid")) {
            args.string(empty, "");
        }
        return args.raw("pod_sandbox", "bool", "false");
    }
}
