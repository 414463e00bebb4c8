package io.signet.testkit;

import io.signet.event.Argument.Presence;
import io.signet.event.RawArgument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An argument in a list that a rule went through: it counts as read when its value, or whether it is null, is asked for. */
final class WatchedArgument implements RawArgument {

    interface Reader {
        void read(String field, Presence presence, String value);
    }

    private final RawArgument argument;
    private final Reader reader;

    WatchedArgument(RawArgument argument, Reader reader) {
        this.argument = argument;
        this.reader = reader;
    }

    private void read() {
        String field = "args." + argument.name();
        if (argument.isNull()) {
            reader.read(field, Presence.NULL, "");
            return;
        }
        argument.value()
                .ifPresentOrElse(
                        value -> reader.read(field, Presence.PRESENT, Shown.value(value)),
                        () -> reader.read(field, Presence.WRONG_TYPE, "unreadable value"));
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

    /** As far as the argument itself is equal to others. */
    @Override
    public boolean equals(@Nullable Object other) {
        return argument.equals(other instanceof WatchedArgument watched ? watched.argument : other);
    }

    @Override
    public int hashCode() {
        return argument.hashCode();
    }

    @Override
    public String toString() {
        return argument.toString();
    }
}
