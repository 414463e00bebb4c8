package io.signet.benchmarks;

import java.util.List;

/** A process of a generated corpus: what stays the same in the headers of all its events. */
record Task(
        String name,
        int pid,
        int hostPid,
        int parent,
        int hostParent,
        int cgroup,
        int user,
        long mountNamespace,
        long pidNamespace,
        String hostName,
        String containerId,
        String containerName,
        boolean started,
        long startTime,
        long entity,
        long parentEntity) {

    private static final List<String> ON_HOST = List.of(
            "dockerd",
            "dockerd",
            "dockerd",
            "systemd",
            "systemd-sysctl",
            "runc",
            "containerd-shim",
            "podman",
            "systemd-journal",
            "iptables",
            "(udev-worker)",
            "sleep",
            "docker",
            "containerd",
            "systemd-udevd",
            "conmon",
            "bash");
    private static final List<String> IN_CONTAINER = List.of(
            "curl", "exe", "bash", "grep", "python3", "sed", "dpkg", "date", "tar", "find", "cat", "tr", "dd",
            "(spawn)");
    private static final List<String> STARTING = List.of("runc:[2:INIT]", "runc:[1:CHILD]", "crun");

    /** A process that begins now: on the host, in a container, or in one that is still starting. */
    static Task begun(Dice dice, long now) {
        int lot = dice.below(100);
        if (lot < 63) {
            int pid = dice.between(170, 2_400);
            return new Task(
                    dice.oneOf(ON_HOST),
                    pid,
                    pid,
                    dice.percent(40) ? 1 : dice.between(150, 900),
                    1,
                    dice.between(1_700, 2_700),
                    0,
                    4_026_531_841L,
                    4_026_531_836L,
                    "node-1",
                    "",
                    "",
                    false,
                    now,
                    dice.unsigned32(),
                    dice.unsigned32());
        }
        boolean started = lot < 98;
        String containerId = dice.hex(64);
        return new Task(
                dice.oneOf(started ? IN_CONTAINER : STARTING),
                dice.between(1, 90),
                dice.between(800, 2_400),
                dice.between(0, 60),
                dice.between(700, 2_300),
                dice.between(2_600, 2_900),
                dice.percent(5) ? 101 : 0,
                4_026_532_275L,
                4_026_532_278L,
                containerId.substring(0, 12),
                containerId,
                (dice.percent(50) ? "worker-" : "build-") + dice.between(1, 20),
                started,
                now,
                dice.unsigned32(),
                dice.unsigned32());
    }

    boolean inContainer() {
        return !containerId.isEmpty();
    }
}
