package io.signet.signature;

import java.util.Objects;

/** Something that happened and is no event. */
public sealed interface Signal {

    /**
     * No further event will come. Tracee: {@code SignalSourceComplete}.
     *
     * @param source the sensor whose stream ended, such as {@code tracee}
     */
    record SourceCompleted(String source) implements Signal {

        /**
         * Checks that the source is given.
         *
         * @param source the sensor whose stream ended, such as {@code tracee}
         */
        public SourceCompleted {
            Objects.requireNonNull(source, "source");
        }
    }
}
