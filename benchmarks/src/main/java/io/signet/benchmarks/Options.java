package io.signet.benchmarks;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What was asked for on the command line.
 *
 * @param mode what is compared
 * @param quick whether it has to be short
 * @param json whether to print one line of JSON instead of tables
 * @param write whether to put the tables into the README, too
 * @param events how many lines the corpus has
 * @param forks how many JVMs measure each variant
 * @param subjects what is measured
 * @param real whether the corpus is of real captures
 * @param clock which time is compared
 * @param seed of the generated corpus
 */
record Options(
        Mode mode,
        boolean quick,
        boolean json,
        boolean write,
        long events,
        int forks,
        List<Subject> subjects,
        boolean real,
        Clock clock,
        long seed) {

    static final String USAGE = """
            usage: benchmarks/run [--quick] [--json] [--write] [--events N] [--forks N] [--only a,b]
                                  [--corpus generated|real] [--clock wall|cpu] [--seed N] [--growth | --shell]
                   benchmarks/run --jmh [arguments of JMH]
            variants: %s""".formatted(String.join(
            ", ", Arrays.stream(Subject.values()).map(Subject::label).toList()));

    static Options parse(String... args) {
        Parser parser = new Parser(args);
        parser.parse();
        return parser.options();
    }

    long warmMillis() {
        return quick ? 4_000 : 8_000;
    }

    long measureMillis() {
        return quick ? 1_000 : 3_000;
    }

    /** Another round is left out when it would probably end later than this. */
    long mostMillis() {
        return quick ? 100_000 : Long.MAX_VALUE;
    }

    private static final class Parser {

        private final Deque<String> rest;
        private Mode mode = Mode.VARIANTS;
        private boolean quick;
        private boolean json;
        private boolean write;
        private long events;
        private long forks;
        private List<Subject> subjects = List.of();
        private boolean real;
        private Clock clock = Clock.WALL;
        private long seed = 1;

        Parser(String... args) {
            rest = new ArrayDeque<>(List.of(args));
        }

        void parse() {
            while (!rest.isEmpty()) {
                option(rest.pop());
            }
        }

        private void option(String option) {
            switch (option) {
                case "--quick" -> quick = true;
                case "--json" -> json = true;
                case "--write" -> write = true;
                case "--growth" -> mode = Mode.GROWTH;
                case "--shell" -> mode = Mode.SHELL;
                case "--events" -> events = number(option, 1);
                case "--forks" -> forks = number(option, 1);
                case "--seed" -> seed = number(option, 0);
                case "--only" ->
                    subjects = Arrays.stream(value(option).split(","))
                            .map(Subject::labelled)
                            .distinct()
                            .toList();
                case "--corpus" -> real = oneOf(option, "generated", "real").equals("real");
                case "--clock" ->
                    clock = Clock.valueOf(oneOf(option, "wall", "cpu").toUpperCase(Locale.ROOT));
                default -> throw new UsageException("there is no option " + option + "\n" + USAGE);
            }
        }

        private String value(String option) {
            if (rest.isEmpty()) {
                throw new UsageException(option + " needs a value\n" + USAGE);
            }
            return rest.pop();
        }

        private long number(String option, long least) {
            String value = value(option);
            try {
                long number = Long.parseLong(value);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number that is too small.
            }
            throw new UsageException(option + " needs a number from " + least + " on, not " + value);
        }

        private String oneOf(String option, String first, String second) {
            String value = value(option);
            if (!value.equals(first) && !value.equals(second)) {
                throw new UsageException(option + " is " + first + " or " + second + ", not " + value);
            }
            return value;
        }

        Options options() {
            return new Options(
                    mode,
                    quick,
                    json,
                    write,
                    events > 0 ? events : quick ? 30_000 : 200_000,
                    (int) Math.min(forks > 0 ? forks : quick ? 2 : 5, 1_000),
                    subjects.isEmpty() ? usual() : subjects,
                    real,
                    clock,
                    seed);
        }

        private List<Subject> usual() {
            if (mode == Mode.GROWTH) {
                return List.of(Subject.SIGNET);
            }
            return quick ? Subject.QUICK : List.of(Subject.values());
        }
    }
}
