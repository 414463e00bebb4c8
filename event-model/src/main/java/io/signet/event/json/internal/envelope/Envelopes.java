package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The envelopes that are opened, in the order in which they are asked: those with the plainest marks first. */
public final class Envelopes {

    /** A list, whose elements are records: no key shows it. */
    public static final String ARRAY = "array";

    /** Where a pointer of the user's found something. */
    public static final String POINTER = "pointer";

    private static final List<JsonEnvelope> OF_JSON = List.of(
            new CloudEvents(),
            new CloudWatch(),
            new Otlp(),
            new Loki(),
            new KafkaConnect(),
            new SplunkHec(),
            new Gelf(),
            new DockerJson(),
            new OpenShift(),
            new FluentBit(),
            new Vector(),
            new Ecs(),
            new Forward(),
            new Grpc(),
            new PlainMessage());

    private static final List<TextEnvelope> OF_TEXT = List.of(new Cri(), new Syslog(), new GzipText());

    private static final Set<String> KEYS = keysOf(OF_JSON);

    private Envelopes() {}

    /** The stable names of all that can stand around an event. */
    public static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(List.of(ARRAY, POINTER));
        OF_JSON.forEach(envelope -> kinds.add(envelope.kind()));
        OF_TEXT.forEach(envelope -> kinds.add(envelope.kind()));
        return kinds;
    }

    /** All keys of an object that any envelope looks at. */
    public static Set<String> keys() {
        return KEYS;
    }

    /**
     * Opens an object that is an envelope; null when it is none.
     *
     * @throws AmbiguousKeyException when it is one to some readers and none to others, or holds other records to them
     */
    public static @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        return first(object);
    }

    /** Whether an object that is no envelope is one to somebody who takes the last of equal keys. */
    public static boolean isSometimes(Wrapped object) throws AmbiguousKeyException {
        return first(object.lastOfEqualKeys()) != null;
    }

    private static @Nullable Opened first(Wrapped object) throws AmbiguousKeyException {
        for (JsonEnvelope envelope : OF_JSON) {
            Opened opened = envelope.open(object);
            if (opened != null) {
                return opened;
            }
        }
        return null;
    }

    /** Opens text that is an envelope; null when it is none. */
    public static @Nullable Opened open(String text) {
        for (TextEnvelope envelope : OF_TEXT) {
            Opened opened = envelope.open(text);
            if (opened != null) {
                return opened;
            }
        }
        return null;
    }

    /** Whether a text that was cut can have begun as such an envelope. */
    public static boolean isBeginning(String text) {
        return OF_TEXT.stream().anyMatch(envelope -> envelope.isBeginning(text));
    }

    private static Set<String> keysOf(List<JsonEnvelope> envelopes) {
        Set<String> keys = new HashSet<>();
        envelopes.forEach(envelope -> keys.addAll(envelope.keys()));
        return Set.copyOf(keys);
    }
}
