/** The event model of Signet: {@code Event}, typed arguments and views, and the readers and writers of Tracee's JSON. */
module io.signet.event {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;

    exports io.signet.event;
    exports io.signet.event.file;
    exports io.signet.event.json;
}
