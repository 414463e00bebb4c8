package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents for tests, and what they hold. */
final class Documents {

    /** The least that is an event of the legacy family. */
    static final String EVENT = "{\"eventName\":\"magic_write\",\"args\":[]}";

    private Documents() {}

    static String named(String name) {
        return "{\"eventName\":\"" + name + "\",\"args\":[]}";
    }

    /** A legacy event with one more member at the top. */
    static String with(String member) {
        return "{\"eventName\":\"e\",\"args\":[]," + member + "}";
    }

    /** A legacy event with one argument. */
    static String withArgument(String nameTypeValue) {
        return "{\"eventName\":\"e\",\"args\":[{" + nameTypeValue + "}]}";
    }

    /** An event of main with one data item. */
    static String withItem(String nameAndValue) {
        return "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"name\":\"e\",\"data\":[{" + nameAndValue + "}]}";
    }

    static Event event(String document) {
        return event(document.getBytes(StandardCharsets.UTF_8));
    }

    /** The only event of a document that holds nothing else. */
    static Event event(byte[] document) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(document, "test");
        assertThat(decoded.issues()).isEmpty();
        assertThat(decoded.events()).hasSize(1);
        return decoded.events().get(0);
    }

    static List<Event> events(String document) {
        EventDecoder.Decoded decoded = decode(document);
        assertThat(decoded.issues()).isEmpty();
        return decoded.events();
    }

    static EventDecoder.Decoded decode(String document) {
        return EventDecoder.create().decode(document.getBytes(StandardCharsets.UTF_8), "test");
    }

    /** The only issue of a document without events. */
    static ReadIssue issue(byte[] document) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(document, "test");
        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.issues()).hasSize(1);
        return decoded.issues().get(0);
    }

    static ReadIssue issue(String document) {
        return issue(document.getBytes(StandardCharsets.UTF_8));
    }
}
