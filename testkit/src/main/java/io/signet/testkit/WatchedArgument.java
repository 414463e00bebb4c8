package io.signet.testkit;

import io.signet.event.Argument.Presence;
import io.signet.event.RawArgument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An argument in a list that a rule went through: it counts as read when its value is asked for. */
final class WatchedArgument implements RawArgument {

    interface Reader {
        void read(String field, Presence presence, @Nullable Object value);
    }

    private final RawArgument argument;
    private final Reader reader;

    WatchedArgument(RawArgument argument, Reader reader) {
        this.argument = argument;
        this.reader = reader;
    }

    private void read() {
        Object value = argument.value().orElse(null);
        Presence presence = argument.isNull() ? Presence.NULL : Presence.PRESENT;
        reader.read("args." + argument.name(), presence, argument.isNull() ? null : value);
    }

    @Override
    public String name() {
        return argument.name();
    }

    @Override
    public Optional<String> type() {
        return argument.type();
    }

    @Override
    public Optional<Object> value() {
        read();
        return argument.value();
    }

    @Override
    public boolean isNull() {
        read();
        return argument.isNull();
    }

    @Override
    public boolean isKnownText() {
        return argument.isKnownText();
    }

    @Override
    public String toString() {
        return argument.toString();
    }
}
