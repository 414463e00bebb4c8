package io.signet.event.json.internal.dialect;

/** Header fields that hold what they cannot hold: they count as absent, so that whoever writes the event loses them. */
public final class MangledFields {

    private MangledFields() {}

    /** Lists them. What is wrong inside arguments and properties is not among them: that is written as it stands. */
    public static void list(DecodedEvent event, EncodingNotes notes) {
        event.checkFields((path, message) -> {
            boolean isInside = path.contains("args[")
                    || path.contains("data[")
                    || path.startsWith("arguments.")
                    || path.startsWith("metadata.Properties.");
            if (!isInside) {
                notes.lost(EncodingNotes.member(path), "it is not of its type");
            }
        });
        if (event.otherThanArguments() > 0) {
            notes.lost("arguments", "one of them has no name");
        }
    }
}
