package io.signet.event;

/**
 * One line that names an event, for {@code toString} and messages: escaped, and without argument values, which may be
 * secrets.
 */
public final class EventText {

    private EventText() {}

    /**
     * Names an event.
     *
     * @param event the event
     * @return name, source, origin and container, for example {@code magic_write (tracee, container, 3f1c9e0a7b5d)}
     */
    public static String of(Event event) {
        StringBuilder text = new StringBuilder()
                .append(EscapedText.of(event.name(), 80))
                .append(" (")
                .append(EscapedText.of(event.source(), 80))
                .append(", ")
                .append(event.origin().wireName());
        event.container()
                .id()
                .ifPresent(id -> text.append(", ").append(EscapedText.of(id.length() > 12 ? id.substring(0, 12) : id)));
        return text.append(')').toString();
    }
}
