package io.signet.signature;

import io.signet.event.Event;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A UUID of version 5 over what makes a finding this finding. */
final class FindingId {

    private static final String NAMESPACE = "io.signet.finding";

    private FindingId() {}

    static String of(Finding finding) {
        Event event = finding.event();
        StringBuilder name = new StringBuilder();
        append(name, NAMESPACE);
        append(name, finding.metadata().id());
        append(name, event.source());
        append(name, event.name());
        append(name, event.time().map(Object::toString).orElse(""));
        append(name, event.hostName().orElse(""));
        append(name, event.process().hostTid().toString());
        append(name, event.process().threadEntityId().toString());
        append(name, event.container().id().orElse(""));
        append(name, finding.data());
        return uuid(name.toString());
    }

    /** Lengths keep what stands next to each other apart. */
    private static void append(StringBuilder name, Object value) {
        if (value instanceof Map<?, ?> map) {
            name.append('{');
            new TreeMap<>(map).forEach((key, element) -> {
                append(name, key);
                append(name, element);
            });
            name.append('}');
        } else if (value instanceof List<?> list) {
            name.append('[');
            list.forEach(element -> append(name, element));
            name.append(']');
        } else {
            String text = value instanceof io.signet.event.Bytes bytes ? bytes.toHex() : value.toString();
            name.append(text.length()).append(':').append(text);
        }
    }

    private static String uuid(String name) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = (bits.getLong() & ~0xf000L) | 0x5000L;
        long low = (bits.getLong() & ~(0xcL << 60)) | (0x8L << 60);
        return new UUID(high, low).toString();
    }
}
