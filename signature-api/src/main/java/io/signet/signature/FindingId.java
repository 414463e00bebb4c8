package io.signet.signature;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventTime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
        append(name, event.time().map(FindingId::text).orElse(""));
        append(name, event.hostName().orElse(""));
        append(name, text(event.process().hostTid()));
        append(name, text(event.process().threadEntityId()));
        append(name, event.container().id().orElse(""));
        append(name, finding.data());
        return uuid(name.toString());
    }

    private static String text(EventTime time) {
        return time.clock() + " " + time.nanos();
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    /** Lengths keep what stands next to each other apart, and letters what is printed alike. */
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
            String text = value instanceof Bytes bytes ? bytes.toHex() : value.toString();
            name.append(kind(value)).append(text.length()).append(':').append(text);
        }
    }

    private static char kind(Object value) {
        if (value instanceof String) {
            return 's';
        }
        if (value instanceof Bytes) {
            return 'x';
        }
        if (value instanceof Boolean) {
            return 'b';
        }
        return value instanceof Double ? 'd' : 'i';
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
