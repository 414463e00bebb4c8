package io.signet.benchmarks;

import java.util.List;

/** Paths as they occur in real captures, already escaped for JSON. */
final class Paths {

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/x86_64-linux-gnu/libc.so.6",
            "/usr/lib/x86_64-linux-gnu/libc.so.6",
            "/usr/lib/x86_64-linux-gnu/libpcre2-8.so.0.11.2",
            "/usr/lib/x86_64-linux-gnu/libselinux.so.1",
            "/usr/lib/x86_64-linux-gnu/libacl.so.1.1.2301",
            "/usr/lib/x86_64-linux-gnu/libzstd.so.1.5.4",
            "/usr/lib/x86_64-linux-gnu/libgpg-error.so.0.33.1",
            "/usr/lib/x86_64-linux-gnu/libcrypto.so.3",
            "/usr/lib/x86_64-linux-gnu/libm.so.6");
    private static final List<String> PROGRAMS = List.of(
            "/usr/sbin/runc",
            "/usr/bin/sleep",
            "/usr/bin/sed",
            "/usr/sbin/xtables-nft-multi",
            "/usr/bin/date",
            "/usr/bin/docker",
            "/usr/bin/python3.11",
            "/usr/bin/curl");
    private static final List<String> FILES = List.of(
            "/etc/ld.so.cache",
            "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2",
            "/dev/null",
            "/etc/passwd",
            "/etc/nsswitch.conf",
            "/sys/kernel/mm/transparent_hugepage/hpage_pmd_size",
            "/usr/lib/python3.11/__pycache__/argparse.cpython-311.pyc",
            "/var/lib/dpkg/info/libkrb5support0:amd64.list",
            "/usr/lib/sysctl.d/99-protect-links.conf",
            "/var/lib/dpkg/triggers/Lock");

    private Paths() {}

    static String library(Dice dice) {
        return dice.oneOf(LIBRARIES);
    }

    static String program(Dice dice) {
        return dice.oneOf(PROGRAMS);
    }

    /** Something that is opened. Few have a character that JSON escapes, as in reality. */
    static String opened(Dice dice) {
        int lot = dice.below(100);
        if (lot < 30) {
            return library(dice);
        }
        if (lot < 40) {
            return program(dice);
        }
        if (lot < 70) {
            return dice.oneOf(FILES);
        }
        if (lot < 72) {
            return "/run/systemd/units/invocation:dev-disk-by\\\\x2dlabel-" + dice.hex(6) + ".device";
        }
        return changing(dice);
    }

    /** Something that a container runtime writes. */
    static String changing(Dice dice) {
        return switch (dice.below(6)) {
            case 0 -> "/var/lib/docker/network/files/local-kv.db";
            case 1 -> "/proc/" + dice.between(2, 2_400) + "/mountinfo";
            case 2 -> "/var/lib/docker/containers/" + dice.hex(64) + "/.tmp-hostconfig.json" + dice.unsigned32();
            case 3 -> "/sys/fs/cgroup/system.slice/docker-" + dice.hex(64) + ".scope/cpuset.cpus";
            case 4 -> "/var/lib/docker/overlay2/" + dice.hex(64) + "-init/diff/etc/hostname";
            default -> "/run/docker/runtime-runc/moby/" + dice.hex(64) + "/runc." + dice.hex(6);
        };
    }

    /** Where somebody drops something. */
    static String dropped(Dice dice) {
        return switch (dice.below(10)) {
            case 0 -> "memfd:" + dice.hex(4);
            case 1 -> "/dev/shm/." + dice.hex(6);
            case 2 -> "/run/shm/" + dice.hex(6);
            case 3 -> "/dev/shm2/" + dice.hex(6);
            case 4 -> "/usr/bin/." + dice.hex(2);
            default -> "/tmp/" + dice.hex(8);
        };
    }
}
