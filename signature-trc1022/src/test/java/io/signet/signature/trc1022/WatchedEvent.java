package io.signet.signature.trc1022;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import java.util.ArrayList;
import java.util.List;

/** Notes which arguments a rule asks for, in order. */
final class WatchedEvent implements Event {

    private final Event event;
    private final List<ArgKey<?>> keysRead = new ArrayList<>();

    WatchedEvent(Event event) {
        this.event = event;
    }

    List<ArgKey<?>> keysRead() {
        return keysRead;
    }

    @Override
    public String name() {
        return event.name();
    }

    @Override
    public String source() {
        return event.source();
    }

    @Override
    public Origin origin() {
        return event.origin();
    }

    @Override
    public List<RawArgument> arguments() {
        return event.arguments();
    }

    @Override
    public <T> Argument<T> argument(ArgKey<T> key) {
        keysRead.add(key);
        return event.argument(key);
    }
}
