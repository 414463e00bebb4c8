package io.signet.event;

import org.jspecify.annotations.Nullable;

/** How a kind of argument value is read from, and written to, its neutral form. */
interface ArgType<T> {

    String typeName();

    /** The value, or null when it is of another type. */
    @Nullable
    T read(RawArgument argument, Object value);

    RawArgument write(String name, T value);
}
