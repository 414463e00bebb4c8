package io.signet.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher and nothing else that is real: a few source files, and a {@code mvn} and a
 * {@code java} that write down how they were called. They are all that is on the PATH besides the tools a launcher needs.
 */
final class FakeCheckout {

    private static final List<String> MODULES =
            List.of("event-model", "signature-api", "signature-trc1022", "testkit", "cli", "examples");
    private static final List<String> TOOLS = List.of(
            "dirname",
            "readlink",
            "find",
            "head",
            "cat",
            "sed",
            "grep",
            "mkdir",
            "rmdir",
            "rm",
            "mv",
            "touch",
            "sleep",
            "ps");

    /**
     * How a call ended.
     *
     * @param exit its exit status
     * @param out standard output, which is the fake java's
     * @param err standard error
     */
    record Result(int exit, String out, String err) {}

    private final Path home;
    final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    /** In {@code home}, which may have any name. */
    FakeCheckout(Path home) {
        this.home = home;
        root = home.resolve("signet src");
        try {
            Files.createDirectories(root);
            write("pom.xml", "<project/>");
            for (String module : MODULES) {
                write(module + "/pom.xml", "<project/>");
                write(module + "/src/main/java/Main.java", "class Main {}");
                write(module + "/src/test/java/MainTest.java", "class MainTest {}");
            }
            write("docs/guide.md", "# Guide");
            Files.copy(Path.of("../signet"), root.resolve("signet"));
            makeExecutable(root.resolve("signet"));
            for (String tool : TOOLS) {
                passOn(tool);
            }
            age();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mvn("");
        java("java", "17.0.15");
        environment.put("PATH", home.resolve("bin").toString());
    }

    private void passOn(String tool) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            Path file = Path.of(directory, tool);
            if (Files.isExecutable(file)) {
                tool(tool, "exec '" + file + "' \"$@\"");
                return;
            }
        }
    }

    /** Everything is an hour old, so that times of files do not depend on how fast the test is. */
    private void age() throws IOException {
        FileTime old = FileTime.from(Instant.now().minusSeconds(3_600));
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, old);
            }
        }
    }

    /** A mvn that writes down its call, talks, reads its standard input, runs the given commands, and makes the jar. */
    void mvn(String commands) {
        script(
                "bin/mvn",
                "printf '%s\\n' \"$*\" >>'" + log() + "'\necho maven talks\necho maven complains >&2\n"
                        + "cat >/dev/null\n" + commands + "\nmkdir -p '" + jar().getParent() + "'\necho built >'"
                        + jar() + "'");
    }

    /** A java in the directory bin of the tools, or of a JDK, that says this version and writes down its call. */
    void java(String name, String version) {
        script(
                name.equals("java") ? "bin/java" : name,
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\" 2025-04-15' >&2; exit 0; fi\n"
                        + "printf '<%s>\\n' \"$@\"\ncat\nprintf 'LC_ALL=%s\\n' \"${LC_ALL-}\"\n"
                        + "exit \"$(cat '" + home.resolve("exit") + "' 2>/dev/null || echo 0)\"");
    }

    /** Puts a tool of ours in the place of the real one. */
    void tool(String name, String commands) {
        script("bin/" + name, commands);
    }

    void removeTool(String name) {
        try {
            Files.delete(home.resolve("bin").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What java ends with. */
    void javaExits(int status) {
        write(home.resolve("exit"), Integer.toString(status));
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    private void script(String name, String commands) {
        Path file = home.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
            makeExecutable(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Writes a file of the checkout, with a time of an hour ahead. */
    void change(String name) {
        write(name, "changed");
        touch(root.resolve(name));
    }

    void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3_600)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        write(root.resolve(name), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path jar() {
        return root.resolve("cli/target/signet.jar");
    }

    Path lock() {
        return root.resolve(".signet-build.lock");
    }

    private Path log() {
        return home.resolve("mvn.log");
    }

    /** How mvn was called, one line each. */
    List<String> builds() {
        try {
            return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result run(String... args) {
        return runIn(home, root.resolve("signet").toString(), "", args);
    }

    /** With a working directory, a way to call the launcher, and a standard input. */
    Result runIn(Path directory, String launcher, String input, String... args) {
        try {
            Process process = start(directory, launcher, args);
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return result(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process start(Path directory, String launcher, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Result result(Process process) throws IOException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), out, err);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
