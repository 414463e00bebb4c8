package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.signature.SignatureContext;
import io.signet.signature.engine.SignatureLoader;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Broken at their beginning or end: rules L. */
final class LifecycleSaboteurs {

    private LifecycleSaboteurs() {}

    /** Counts how often it is closed. */
    private static class Closing extends DropToy {

        boolean closed;

        @Override
        public void init(SignatureContext context) {
            closed = false;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class ClosingOnce extends Closing {

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            super.close();
        }
    }

    private static final class OpenOnly extends Closing {

        @Override
        boolean isDropped(Event event) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return super.isDropped(event);
        }
    }

    /** Takes for granted that init went through. */
    private static final class Started extends DropToy {

        private InstantSource clock;

        @Override
        public void init(SignatureContext context) {
            clock = context.clock();
        }

        @Override
        public void close() {
            Objects.requireNonNull(clock);
        }
    }

    /** Instances share what was dropped. */
    private static final class Sharing extends RunToy {

        private static String dropped = "";

        @Override
        public void init(SignatureContext context) {
            dropped = "";
        }

        @Override
        void drop(String container, String path) {
            dropped = path;
        }

        @Override
        boolean wasDropped(String container, String path) {
            boolean was = path.equals(dropped);
            dropped = "";
            return was;
        }
    }

    /** Has no constructor that a service loader could call. */
    public static final class Configured extends DropToy {

        public Configured(String setting) {}
    }

    private static Contract withNothingInstalled(Contract contract) {
        return contract.installed(new SignatureLoader.Loaded(List.of(), List.of()));
    }

    static List<Saboteur> all() {
        DropToy one = new DropToy();
        return List.of(
                Saboteur.of(
                                "L-01",
                                "not named",
                                DropToy::new,
                                "ServiceLoader does not find " + DropToy.class.getName()
                                        + ": it is not named as a provider of io.signet.signature.Signature")
                        .setUp(LifecycleSaboteurs::withNothingInstalled),
                Saboteur.of(
                                "L-01",
                                "not public",
                                Closing::new,
                                "ServiceLoader does not find " + Closing.class.getName() + ": the class is not public")
                        .setUp(LifecycleSaboteurs::withNothingInstalled),
                Saboteur.of(
                                "L-01",
                                "no constructor",
                                () -> new Configured(""),
                                "ServiceLoader does not find " + Configured.class.getName() + ": "
                                        + LifecycleSaboteurs.class.getName() + " is not public")
                        .setUp(LifecycleSaboteurs::withNothingInstalled),
                Saboteur.of(
                        "L-01",
                        "fails in init",
                        () -> new DropToy() {
                            @Override
                            public void init(SignatureContext context) {
                                throw new IllegalStateException("of the toy");
                            }
                        },
                        "threw IllegalStateException in init()"),
                Saboteur.of(
                                "L-01",
                                "cannot be made",
                                () -> {
                                    throw new IllegalStateException("of the toy");
                                },
                                "threw IllegalStateException when a new instance is made")
                        .setUp(LifecycleSaboteurs::withNothingInstalled),
                Saboteur.of(
                        "L-02",
                        "closes once",
                        ClosingOnce::new,
                        "threw IllegalStateException when it is closed a second time"),
                Saboteur.of(
                        "L-03",
                        "needs to be open",
                        OpenOnly::new,
                        "threw IllegalStateException when an event came after close()"),
                Saboteur.of(
                        "L-04",
                        "needs to be started",
                        Started::new,
                        "threw NullPointerException in close() when init() failed before"),
                Saboteur.of(
                                "L-05",
                                "a static field",
                                Sharing::new,
                                "event 2 of positive witness 1 was raised [path=\"/tmp/x\"] alone and rejected when two"
                                        + " instances take turns")
                        .with(RunToy.WITNESSES),
                Saboteur.of(
                        "L-05",
                        "one instance for all",
                        () -> one,
                        "the same instance was given twice instead of a new one"));
    }
}
