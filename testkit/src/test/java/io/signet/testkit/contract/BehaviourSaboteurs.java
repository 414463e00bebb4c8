package io.signet.testkit.contract;

import static io.signet.testkit.EventFixture.magicWrite;
import static io.signet.testkit.contract.RobustnessSaboteurs.before;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Detection;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.testkit.FileHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Broken in what they do, remember and say: rules P, D, F and W. */
final class BehaviourSaboteurs {

    private BehaviourSaboteurs() {}

    /** A rule that reports something else. */
    private static final class Reporting extends DropToy {

        private final Function<Event, Detection> detection;

        Reporting(Function<Event, Detection> detection) {
            this.detection = detection;
        }

        @Override
        Detection detection(Event event) {
            return detection.apply(event);
        }
    }

    private static Supplier<DropToy> reporting(Function<Event, Detection> detection) {
        return () -> new Reporting(detection);
    }

    /** Prints where it is listened to, and not into the output of this build. */
    private static Supplier<DropToy> printing(Runnable print) {
        return before(event -> {
            if (Thread.currentThread().getName().equals("signet-contract")) {
                print.run();
            }
        });
    }

    static List<Saboteur> all() {
        List<Saboteur> all = new ArrayList<>(purity());
        all.addAll(determinism());
        all.addAll(findings());
        all.addAll(witnesses());
        return all;
    }

    /** Leaves a thread that ends when the next one begins, so that there are never many. */
    private static final class Threading extends DropToy {

        private static final AtomicReference<CountDownLatch> LAST = new AtomicReference<>(new CountDownLatch(1));

        @Override
        public void init(SignatureContext context) {
            CountDownLatch latch = new CountDownLatch(1);
            LAST.getAndSet(latch).countDown();
            Thread thread = new Thread(
                    () -> {
                        try {
                            latch.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "toy-worker");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Takes away the arguments it has looked at. */
    private static final class Consuming extends DropToy {

        @Override
        Detection detection(Event event) {
            Detection detection = super.detection(event);
            try {
                event.arguments().remove(0);
            } catch (UnsupportedOperationException unmodifiable) {
                return detection;
            }
            return detection;
        }
    }

    private static List<Saboteur> purity() {
        return List.of(
                Saboteur.of(
                        "P-01",
                        "takes arguments away",
                        Consuming::new,
                        "changed the list of arguments of an event it was given"),
                Saboteur.of(
                        "P-02",
                        "keeps every event",
                        () -> {
                            List<Event> kept = new ArrayList<>();
                            return new RobustnessSaboteurs.Before(kept::add);
                        },
                        "keeps 2000 of 2000 events that it was given"),
                Saboteur.of("P-03", "prints", printing(() -> System.out.print("!")), "printed to System.out"),
                Saboteur.of("P-03", "prints errors", printing(() -> System.err.print("!")), "printed to System.err"),
                Saboteur.of(
                                "P-03",
                                "leaves a thread",
                                Threading::new,
                                "left the thread \"toy-worker\" running after close()")
                        .setUp(contract -> contract.patience(Duration.ofSeconds(1))));
    }

    /** Reports each path once in its life, and lives longer than it thinks. */
    private static final class Once extends DropToy {

        private final Set<String> seen = new HashSet<>();

        @Override
        boolean isDropped(Event event) {
            return super.isDropped(event) && seen.add(pathname(event));
        }
    }

    /** Reports when, by the engine's clock. */
    private static final class Clocked extends DropToy {

        private InstantSource clock = InstantSource.system();

        @Override
        public void init(SignatureContext context) {
            clock = context.clock();
        }

        @Override
        Detection detection(Event event) {
            return Detection.of("year", clock.instant().toString().substring(0, 4));
        }
    }

    private static List<Saboteur> determinism() {
        String title = "TITLE";
        return List.of(
                Saboteur.of(
                        "D-01",
                        "reads the system's clock",
                        reporting(event -> Detection.of("late", System.currentTimeMillis() % 2 == 0 ? 0L : 1L)
                                .with("at", System.nanoTime())),
                        "positive witness 1 was raised [late=…] in one instance and raised [late=…] in another"),
                Saboteur.of(
                        "D-02",
                        "remembers another life",
                        Once::new,
                        "positive witness 1 was raised [path=\"/tmp/x\", inode=1053462, process=\"sh\"] at first and"
                                + " rejected after close() and init()"),
                Saboteur.of(
                        "D-03",
                        "the locale's letters",
                        reporting(event -> Detection.of("title", title.toLowerCase())),
                        "positive witness 1 was raised [title=\"title\"] here and raised [title=\"tıtle\"] when the"
                                + " default locale is tr-TR"),
                Saboteur.of(
                        "D-03",
                        "the locale's digits",
                        reporting(event -> Detection.of("n", String.format("%d", 7))),
                        "positive witness 1 was raised [n=\"7\"] here and raised [n=\"٧\"] when the default locale is"
                                + " ar-EG-u-nu-arab"),
                Saboteur.of(
                        "D-03",
                        "the zone's day",
                        reporting(event -> Detection.of(
                                "day",
                                event.time()
                                        .flatMap(EventTime::instant)
                                        .map(instant -> LocalDate.ofInstant(instant, ZoneId.systemDefault()))
                                        .map(LocalDate::toString)
                                        .orElse("?"))),
                        "positive witness 1 was raised [day=…] here and raised [day=…] when the default time zone is"
                                + " Pacific/…"),
                Saboteur.of(
                        "D-03",
                        "the engine's clock",
                        Clocked::new,
                        "positive witness 1 was raised [year=\"2026\"] here and raised [year=\"1970\"] when the"
                                + " engine's clock shows 1970-01-01T00:00:00Z"),
                Saboteur.of(
                        "D-04",
                        "the first argument",
                        () -> new DropToy() {
                            @Override
                            boolean isDropped(Event event) {
                                return super.isDropped(event)
                                        && event.arguments().get(0).name().equals("pathname");
                            }
                        },
                        "positive witness 1 was raised [path=\"/tmp/x\", inode=1053462, process=\"sh\"] as it is and"
                                + " rejected when its arguments come in reverse order"),
                Saboteur.of(
                        "D-06",
                        "bytes as tests have them",
                        () -> new DropToy() {
                            @Override
                            boolean isDropped(Event event) {
                                return super.isDropped(event)
                                        && event.arguments().stream()
                                                .map(RawArgument::value)
                                                .anyMatch(value -> value.orElse("") instanceof Bytes);
                            }
                        },
                        "positive witness 1 was raised [path=\"/tmp/x\", inode=1053462, process=\"sh\"] sent one by"
                                + " one and silent replayed as a capture"));
    }

    /** Calls itself something else once it has seen an event. */
    private static final class Renaming extends DropToy {

        private boolean seen;

        @Override
        public SignatureMetadata metadata() {
            return seen ? metadataBuilder("TOY-9").build() : super.metadata();
        }

        @Override
        boolean isDropped(Event event) {
            seen = true;
            return super.isDropped(event);
        }
    }

    /** Raises on an event that it still changes. */
    private static final class Rewriting extends DropToy {

        private final List<RawArgument> arguments = new ArrayList<>();

        @Override
        Detection detection(Event event) {
            arguments.add(RawArgument.of("n", arguments.size()));
            return Detection.empty().about(new Event() {
                @Override
                public String name() {
                    return MagicWrite.NAME;
                }

                @Override
                public String source() {
                    return TRACEE;
                }

                @Override
                public Origin origin() {
                    return Origin.CONTAINER;
                }

                @Override
                public List<RawArgument> arguments() {
                    return List.copyOf(arguments);
                }
            });
        }
    }

    private static List<Saboteur> findings() {
        String itsOwn = "an event of its own making is none that it was given";
        return List.of(
                Saboteur.of(
                                "S-07",
                                "an event of its own making",
                                reporting(event -> Detection.empty()
                                        .about(Event.builder("toy_event").build())),
                                "raised on an event that it does not select")
                        .related("F-03", itsOwn),
                Saboteur.of(
                        "F-01",
                        "renames itself",
                        Renaming::new,
                        "raised a finding of \"TOY-1\" and then calls itself \"TOY-9\""),
                Saboteur.of(
                        "F-03",
                        "an event of its own making",
                        reporting(event -> Detection.empty()
                                .about(Event.builder(MagicWrite.NAME)
                                        .origin(Origin.CONTAINER)
                                        .build())),
                        "raised on an event that it was not given"),
                Saboteur.of(
                        "F-04",
                        "no number",
                        reporting(event -> Detection.of("entropy", Double.NaN)),
                        "data \"entropy\" is NaN and reads back from JSON as null"),
                Saboteur.of(
                        "F-04",
                        "half a character",
                        reporting(event -> Detection.of("name", "\ud83d")),
                        "data \"name\" is \"\\ud83d\" and reads back from JSON as \"\ufffd\""),
                Saboteur.of("F-05", "rewrites its event", Rewriting::new, "a finding changed after it was raised")
                        .related("F-03", itsOwn));
    }

    private static List<Saboteur> witnesses() {
        return List.of(
                Saboteur.of(
                        "W-01",
                        "wrong magic",
                        () -> new DropToy() {
                            @Override
                            boolean isDropped(Event event) {
                                return pathname(event).startsWith("/tmp/")
                                        && event.argument(MagicWrite.BYTES)
                                                .get()
                                                .startsWith(Bytes.of(0x7f, 'E', 'L', 'E'));
                            }
                        },
                        "raises nothing on positive witness 1"),
                Saboteur.of(
                                "W-01",
                                "always throws",
                                before(event -> {
                                    throw new IllegalStateException("of the toy");
                                }),
                                "threw IllegalStateException on positive witness 1")
                        .related("W-02", "it throws on negative witnesses too"),
                Saboteur.of(
                                "W-02",
                                "contains instead of startsWith",
                                () -> new DropToy() {
                                    @Override
                                    boolean isDropped(Event event) {
                                        return pathname(event).contains("/tmp/")
                                                && event.argument(MagicWrite.BYTES)
                                                        .get()
                                                        .startsWith(ELF);
                                    }
                                },
                                "raises on negative witness 1")
                        .with(Witnesses.none()
                                .positive(DropToy.DROPPED)
                                .negative(magicWrite("/var/tmp/x", FileHeaders.ELF)
                                        .inStartedContainer())),
                Saboteur.of(
                                "W-02",
                                "a selector that is too narrow",
                                DropToy::new,
                                "never sees negative witness 1, which it does not select")
                        .with(Witnesses.none().positive(DropToy.DROPPED).negative(DropToy.DROPPED.onHost())),
                Saboteur.of(
                                "W-03",
                                "silent for one process only",
                                () -> new DropToy() {
                                    @Override
                                    boolean isDropped(Event event) {
                                        return !event.process()
                                                .name()
                                                .orElse("")
                                                .equals("dpkg");
                                    }

                                    @Override
                                    Detection detection(Event event) {
                                        return Detection.empty();
                                    }
                                },
                                "raises on positive witness 1 whatever is in it")
                        .with(Witnesses.none().positive(DropToy.DROPPED).negative(DropToy.DROPPED.byProcess("dpkg"))));
    }
}
