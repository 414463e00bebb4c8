package io.signet.testkit.contract;

import io.signet.event.Argument.Presence;
import io.signet.event.Event;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Broken by events that are not as expected: rules R. */
final class RobustnessSaboteurs {

    private RobustnessSaboteurs() {}

    /** A rule that does something else with an event before it looks at it. */
    static final class Before extends DropToy {

        private final Consumer<Event> before;

        Before(Consumer<Event> before) {
            this.before = before;
        }

        @Override
        boolean isDropped(Event event) {
            before.accept(event);
            return super.isDropped(event);
        }
    }

    static Supplier<DropToy> before(Consumer<Event> before) {
        return () -> new Before(before);
    }

    private static Supplier<DropToy> failing(Presence presence, Supplier<RuntimeException> failure) {
        return before(event -> {
            if (event.argument(MagicWrite.PATHNAME).presence() == presence) {
                throw failure.get();
            }
        });
    }

    private static Map<String, RawArgument> byName(Event event) {
        return event.arguments().stream().collect(Collectors.toMap(RawArgument::name, Function.identity()));
    }

    static List<Saboteur> all() {
        return List.of(
                Saboteur.of(
                        "R-01",
                        "takes it for granted",
                        failing(Presence.ABSENT, NullPointerException::new),
                        "threw NullPointerException when args.pathname is absent"),
                Saboteur.of(
                        "R-02",
                        "takes it for granted",
                        failing(Presence.NULL, NullPointerException::new),
                        "threw NullPointerException when args.pathname is null"),
                Saboteur.of(
                        "R-03",
                        "casts",
                        failing(Presence.WRONG_TYPE, ClassCastException::new),
                        "threw ClassCastException when args.pathname is an integer"),
                Saboteur.of(
                        "R-04",
                        "looks at the first character",
                        before(event ->
                                event.argument(MagicWrite.PATHNAME).toOptional().map(path -> path.charAt(0))),
                        "threw StringIndexOutOfBoundsException when args.pathname is empty"),
                Saboteur.of(
                                "R-05",
                                "never ends",
                                before(event -> {
                                    boolean isLong = event.argument(MagicWrite.PATHNAME)
                                                    .orElse("")
                                                    .length()
                                            > 10_000;
                                    while (isLong && !Thread.currentThread().isInterrupted()) {
                                        Thread.onSpinWait();
                                    }
                                }),
                                "gave no answer within 1 second when args.pathname is 65,536 characters long")
                        .setUp(contract -> contract.patience(Duration.ofSeconds(1))),
                Saboteur.of(
                        "R-05",
                        "a regular expression that recurses",
                        before(event -> Pattern.matches(
                                "(/|tmp|x|a)*",
                                event.argument(MagicWrite.PATHNAME).orElse(""))),
                        "threw StackOverflowError when args.pathname is 65,536 characters long"),
                Saboteur.of(
                        "R-06",
                        "takes text for a path",
                        before(event ->
                                Path.of(event.argument(MagicWrite.PATHNAME).orElse(""))),
                        "threw InvalidPathException when args.pathname ends in NUL"),
                Saboteur.of(
                        "R-06",
                        "wants one code point",
                        before(event -> event.process().name().ifPresent(name -> {
                            if (name.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
                                throw new IllegalArgumentException("surrogate");
                            }
                        })),
                        "threw IllegalArgumentException when process has a lone surrogate in it"),
                Saboteur.of(
                        "R-07",
                        "narrows an argument",
                        before(event ->
                                Math.toIntExact(event.argument(MagicWrite.INODE).orElse(0L))),
                        "threw ArithmeticException when args.inode is 4294967295"),
                Saboteur.of(
                        "R-07",
                        "adds to the time",
                        before(event -> event.time().ifPresent(time -> Math.addExact(time.nanos(), 1L))),
                        "threw ArithmeticException when time is 9223372036854775807"),
                Saboteur.of(
                        "R-08",
                        "a map by name",
                        before(RobustnessSaboteurs::byName),
                        "threw IllegalStateException when args.pathname comes twice"),
                Saboteur.of(
                        "R-08",
                        "a closed list of names",
                        before(event -> event.arguments().forEach(argument -> {
                            if (!List.of("pathname", "bytes", "dev", "inode").contains(argument.name())) {
                                throw new IllegalArgumentException("unknown");
                            }
                        })),
                        "threw IllegalArgumentException when there is an unknown argument"),
                Saboteur.of(
                        "R-09",
                        "always in a container",
                        before(event -> event.container().id().orElseThrow()),
                        "threw NoSuchElementException when the event has no container"),
                Saboteur.of(
                        "R-09",
                        "always has a process",
                        before(event -> event.process().pid().orElseThrow()),
                        "threw NoSuchElementException when the event has no process"),
                Saboteur.of(
                        "R-10",
                        "a switch over numbers",
                        before(event -> event.eventId().ifPresent(id -> {
                            if (id != 727) {
                                throw new IllegalArgumentException("unknown event");
                            }
                        })),
                        "threw IllegalArgumentException when eventId is 999999"),
                Saboteur.of(
                        "R-10",
                        "goes by numbers",
                        () -> new DropToy() {
                            @Override
                            boolean isDropped(Event event) {
                                return super.isDropped(event) && event.eventId().orElse(727) == 727;
                            }
                        },
                        "no longer raises when eventId is 999999"));
    }
}
