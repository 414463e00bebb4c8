package io.signet.signature.engine;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.Origin;

/** Events as these tests need them. */
final class Events {

    static final String MAGIC_WRITE = "magic_write";

    private Events() {}

    static Event magicWrite() {
        return of(MAGIC_WRITE);
    }

    /** An event of Tracee's on the host. */
    static Event of(String name) {
        return Event.builder(name).build();
    }

    static Event of(String source, String name, Origin origin) {
        return Event.builder(name).source(source).origin(origin).build();
    }

    /** An event of Tracee's in a container that has started. */
    static Event inContainer(String name) {
        return Event.builder(name)
                .container(ContainerInfo.builder().nestedId("abc").started(true).build())
                .build();
    }
}
