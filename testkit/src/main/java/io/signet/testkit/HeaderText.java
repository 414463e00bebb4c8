package io.signet.testkit;

import io.signet.event.ContainerInfo;
import io.signet.event.FindingInfo;
import io.signet.event.KubernetesInfo;
import io.signet.event.ProcessInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What is known of a process, a container, a pod or a finding, as {@code pid=42 name="sh"}; empty when nothing is. */
final class HeaderText {

    private final StringBuilder text = new StringBuilder();

    private HeaderText() {}

    static String of(ProcessInfo process) {
        return new HeaderText()
                .with("name", process.name())
                .with("executablePath", process.executablePath())
                .with("pid", process.pid())
                .with("tid", process.tid())
                .with("parentPid", process.parentPid())
                .with("hostPid", process.hostPid())
                .with("hostTid", process.hostTid())
                .with("hostParentPid", process.hostParentPid())
                .with("userId", process.userId())
                .with("mountNamespace", process.mountNamespace())
                .with("pidNamespace", process.pidNamespace())
                .with("threadEntityId", process.threadEntityId())
                .with("processEntityId", process.processEntityId())
                .with("parentEntityId", process.parentEntityId())
                .text
                .toString();
    }

    static String of(ContainerInfo container) {
        HeaderText text = new HeaderText().with("id", container.id());
        // Two places of a document hold the id, and they need not agree.
        if (!container.headerId().equals(container.nestedId())) {
            text.with("headerId", container.headerId()).with("nestedId", container.nestedId());
        }
        return text.with("name", container.name())
                .with("image", container.image())
                .with("imageDigest", container.imageDigest())
                .with("started", container.started())
                .text
                .toString();
    }

    static String of(KubernetesInfo pod) {
        return new HeaderText()
                .with("podName", pod.podName())
                .with("podNamespace", pod.podNamespace())
                .with("podUid", pod.podUid())
                .with("podSandbox", pod.podSandbox())
                .text
                .toString();
    }

    static String of(FindingInfo finding) {
        return new HeaderText()
                .with("signatureId", finding.signatureId())
                .with("signatureName", finding.signatureName())
                .with("version", finding.version())
                .with("findingEventName", finding.findingEventName())
                .with("techniqueId", finding.techniqueId())
                .with("category", finding.category())
                .text
                .toString();
    }

    /** Numbers of 64 bits without a sign. */
    static String unsigned(List<Long> numbers) {
        return Shown.printable(
                numbers.stream().map(Long::toUnsignedString).collect(Collectors.joining(", ", "[", "]")));
    }

    private HeaderText with(String field, OptionalLong number) {
        return with(field, number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty());
    }

    private HeaderText with(String field, Optional<?> value) {
        value.ifPresent(known ->
                text.append(text.isEmpty() ? "" : " ").append(field).append('=').append(Shown.value(known)));
        return this;
    }
}
