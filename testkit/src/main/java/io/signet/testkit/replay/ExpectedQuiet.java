package io.signet.testkit.replay;

import io.signet.testkit.Outcome;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event on which nothing must be raised.
 *
 * @param at the event
 * @param line where the file says so
 * @param because what must become of the event
 * @param why why that is right; empty when not said
 */
record ExpectedQuiet(Anchor at, int line, Because because, String why) {

    /** The ways of not raising that can be asked for. */
    enum Because {
        REJECTED("rejected", Outcome.Kind.REJECTED),
        NOT_SELECTED("not-selected", Outcome.Kind.NOT_SELECTED),
        UNDECIDED("undecided", Outcome.Kind.UNDECIDED),
        THREW("threw", Outcome.Kind.THREW);

        private final String text;
        private final Outcome.Kind kind;

        Because(String text, Outcome.Kind kind) {
            this.text = text;
            this.kind = kind;
        }

        static Optional<Because> of(String text) {
            return Stream.of(values())
                    .filter(because -> because.text.equals(text))
                    .findFirst();
        }

        static Stream<String> texts() {
            return Stream.of(values()).map(Because::toString);
        }

        Outcome.Kind kind() {
            return kind;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
