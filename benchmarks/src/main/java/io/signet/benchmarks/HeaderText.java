package io.signet.benchmarks;

/** The header of an event, as Tracee v0.24.1 prints it: about 485 bytes before the name. */
final class HeaderText {

    private HeaderText() {}

    static void append(
            StringBuilder line, EventKind kind, Task task, int arguments, long returnValue, long now, Dice dice) {
        int thread = dice.percent(30) ? dice.between(1, 12) : 0;
        line.append("{\"timestamp\":").append(now);
        line.append(",\"threadStartTime\":").append(task.startTime());
        line.append(",\"processorId\":").append(dice.below(2));
        line.append(",\"processId\":").append(task.pid());
        line.append(",\"cgroupId\":").append(task.cgroup());
        line.append(",\"threadId\":").append(task.pid() + thread);
        line.append(",\"parentProcessId\":").append(task.parent());
        line.append(",\"hostProcessId\":").append(task.hostPid());
        line.append(",\"hostThreadId\":").append(task.hostPid() + thread);
        line.append(",\"hostParentProcessId\":").append(task.hostParent());
        line.append(",\"userId\":").append(task.user());
        line.append(",\"mountNamespace\":").append(task.mountNamespace());
        line.append(",\"pidNamespace\":").append(task.pidNamespace());
        line.append(",\"processName\":\"").append(task.name());
        line.append("\",\"executable\":{\"path\":\"\"},\"hostName\":\"").append(task.hostName());
        line.append("\",\"containerId\":\"").append(task.containerId()).append("\",\"container\":{");
        if (task.inContainer()) {
            line.append("\"id\":\"").append(task.containerId());
            line.append("\",\"name\":\"").append(task.containerName());
            line.append("\",\"image\":\"lab/tools:12\"");
        }
        line.append("},\"kubernetes\":{},\"eventId\":\"").append(kind.id());
        line.append("\",\"eventName\":\"").append(kind.traceeName());
        line.append("\",\"matchedPolicies\":[\"\"],\"argsNum\":").append(arguments);
        line.append(",\"returnValue\":").append(returnValue);
        line.append(",\"syscall\":\"").append(kind.syscall(dice));
        line.append("\",\"stackAddresses\":").append(kind.id() >= 2_000 && kind.id() < 3_000 ? "[0]" : "null");
        line.append(",\"contextFlags\":{\"containerStarted\":").append(task.started());
        line.append(",\"isCompat\":false},\"threadEntityId\":").append(thread == 0 ? task.entity() : task.entity() / 2);
        line.append(",\"processEntityId\":").append(task.entity());
        line.append(",\"parentEntityId\":").append(task.parentEntity());
        line.append(",\"args\":[");
    }
}
