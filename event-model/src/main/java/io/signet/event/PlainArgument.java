package io.signet.event;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An argument made by hand: its value was copied and normalised when it was made. */
record PlainArgument(
        String name, Optional<String> type, @Nullable Object neutral) implements RawArgument {

    static RawArgument of(String name, Optional<String> type, Object value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return new PlainArgument(name, type, NeutralValues.copyOf(value));
    }

    static RawArgument ofNull(String name, String type) {
        return new PlainArgument(Objects.requireNonNull(name, "name"), Optional.of(type), null);
    }

    @Override
    public Optional<Object> value() {
        return Optional.ofNullable(neutral);
    }

    @Override
    public boolean isNull() {
        return neutral == null;
    }

    @Override
    public String toString() {
        return EscapedText.of(name) + (isNull() ? ": null" : "");
    }
}
