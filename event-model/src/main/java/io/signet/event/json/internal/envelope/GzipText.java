package io.signet.event.json.internal.envelope;

import org.jspecify.annotations.Nullable;

/** Base64 of gzip data, as subscriptions of CloudWatch Logs and Firehose deliver it. */
final class GzipText implements TextEnvelope {

    /** The first three bytes of gzip data. */
    private static final String MAGIC = "H4sI";

    @Override
    public String kind() {
        return "gzip";
    }

    @Override
    public @Nullable Opened open(String text) {
        String trimmed = text.strip();
        return isBeginning(trimmed) && trimmed.length() >= MAGIC.length()
                ? Opened.ofRest(kind(), Facts.NONE, new Payload.Encoded(trimmed, Facts.NONE), 0)
                : null;
    }

    @Override
    public boolean isBeginning(String text) {
        return text.startsWith(MAGIC) || MAGIC.startsWith(text);
    }
}
