package io.signet.testkit.jqwik;

import io.signet.event.Event;
import io.signet.event.json.EventEncoder;
import net.jqwik.api.SampleReportingFormat;

/**
 * Reports an event as one line of Tracee v0.24, ready to be put into a capture. It is plain ASCII: what could do harm on a
 * terminal is escaped as JSON has it. jqwik finds it as a service also where {@link TraceeEvents} is not used.
 */
public final class EventLineFormat implements SampleReportingFormat {

    /** Made by jqwik. */
    public EventLineFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Event;
    }

    @Override
    public Object report(Object value) {
        return SampleReportingFormat.plainLabel(line((Event) value));
    }

    static String line(Event event) {
        String json = EventEncoder.tracee024().encodeToString(event);
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            // Beyond ASCII there is nothing but the contents of strings.
            ascii.append(c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }
}
