package io.signet.testkit;

import io.signet.event.Argument.Presence;
import java.util.Objects;

/** One thing that a rule did with an event while somebody watched. Immutable. */
public sealed interface Observation {

    /**
     * A field was read.
     *
     * @param field {@code args.NAME} for an argument, {@code arguments} for their list; for the header the accessor, such as
     *     {@code origin} or {@code container}; {@code carries KEY} for what {@code carries} was asked
     * @param presence what the event answered
     * @param value the value for people, escaped and cut, see {@link Shown}; for {@link Presence#WRONG_TYPE} the type that
     *     is there and the one asked for, such as {@code number instead of string}; empty otherwise
     */
    record Read(String field, Presence presence, String value) implements Observation {

        /**
         * Checks that all are given.
         *
         * @param field which field
         * @param presence what the event answered
         * @param value the value for people
         */
        public Read {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(presence, "presence");
            Objects.requireNonNull(value, "value");
        }

        /** {@code args.pathname = "/tmp/x"}, {@code args.bytes = absent}. */
        @Override
        public String toString() {
            String answer = switch (presence) {
                case PRESENT -> value;
                case ABSENT -> "absent";
                case NULL -> "null";
                case WRONG_TYPE -> "wrong type (" + value + ")";
            };
            return Shown.name(field) + " = " + answer;
        }
    }

    /**
     * A named condition was asked about, see {@link io.signet.signature.Condition}.
     *
     * @param name the condition
     * @param holds the answer
     */
    record Asked(String name, boolean holds) implements Observation {

        /**
         * Checks that a name is given.
         *
         * @param name the condition
         * @param holds the answer
         */
        public Asked {
            Objects.requireNonNull(name, "name");
        }

        /** {@code the header is ELF: no}. */
        @Override
        public String toString() {
            return Shown.name(name) + ": " + (holds ? "yes" : "no");
        }
    }
}
