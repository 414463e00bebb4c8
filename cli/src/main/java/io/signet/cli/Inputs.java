package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.testkit.replay.Capture;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The captures that a command line names: files, directories, and {@code -} for standard input. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    /** Where the system has it, it is the file that standard input was redirected from. */
    private static final Path STANDARD_INPUT_FILE = Path.of("/dev/stdin");

    private final Streams streams;
    private final Progress progress;
    private final List<Capture> captures = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Inputs(Streams streams, Progress progress) {
        this.streams = streams;
        this.progress = progress;
    }

    static Inputs of(List<String> names, Streams streams, Progress progress) throws UsageException {
        if (names.isEmpty()) {
            throw new UsageException(
                    "no capture given: write the path of a file or directory, or - for standard input");
        }
        if (names.contains("")) {
            throw new UsageException(
                    "a capture's name is empty: write the path of a file or directory, or - for standard input");
        }
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new UsageException("- is given twice: standard input can be read once");
        }
        Inputs inputs = new Inputs(streams, progress);
        names.forEach(inputs::add);
        return inputs;
    }

    private void add(String name) {
        if (name.equals(STANDARD_INPUT)) {
            captures.add(Capture.of(name, () -> progress.watch(name, streams.in(), -1)));
            files.add(STANDARD_INPUT_FILE);
            return;
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                addDirectory(path);
            } else {
                addFile(path);
            }
        } catch (InvalidPathException e) {
            problems.add(EscapedText.of(name) + ": not a path on this system");
        }
    }

    private void addDirectory(Path directory) {
        try {
            List<Capture> found = Capture.allIn(directory);
            if (found.isEmpty()) {
                problems.add(
                        EscapedText.of(directory.toString()) + ": no capture in this directory or below: it would be a"
                                + " file that ends in .jsonl, .ndjson, .json or .log, also with .gz");
            }
            found.forEach(capture -> addFile(Path.of(capture.name())));
        } catch (IOException e) {
            problems.add(Shown.name(placeOf(e).orElse(directory.toString())) + ": " + InputProblem.ofCapture(e));
        }
    }

    private static Optional<String> placeOf(IOException e) {
        return e instanceof FileSystemException problem ? Optional.ofNullable(problem.getFile()) : Optional.empty();
    }

    private void addFile(Path file) {
        files.add(file);
        String name = file.toString();
        captures.add(Capture.of(
                file,
                () -> progress.watch(
                        name, Files.newInputStream(file), Files.isRegularFile(file) ? Files.size(file) : -1)));
    }

    List<Capture> captures() {
        return captures;
    }

    /** What was named and is no capture, one line each. */
    List<String> problems() {
        return problems;
    }

    /** Whether this very file is an input, whatever it was called. */
    boolean hold(Path output) {
        return isAnyOf(files, output);
    }

    /** Whether this very file is among some others, whatever they were called. */
    static boolean isAnyOf(List<Path> files, Path file) {
        return files.stream().anyMatch(other -> isSame(other, file));
    }

    private static boolean isSame(Path file, Path output) {
        try {
            return Files.isRegularFile(output) && Files.isSameFile(file, output);
        } catch (IOException e) {
            return false;
        }
    }
}
