package io.signet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the command in this process.
 *
 * @param exit its exit status
 * @param stdout what it wrote to standard output
 * @param stderr what it wrote to standard error
 */
record Run(int exit, String stdout, String stderr) {

    /** With an empty standard input. */
    static Run of(String... args) {
        return withInput("", args);
    }

    static Run withInput(String input, String... args) {
        return withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    static Run withInput(InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = withStreams(input, out, args);
        return new Run(run.exit, out.toString(StandardCharsets.UTF_8), run.stderr);
    }

    /** Standard output goes elsewhere, and is empty here. */
    static Run withOutput(OutputStream out, String... args) {
        return withStreams(InputStream.nullInputStream(), out, args);
    }

    private static Run withStreams(InputStream in, OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int exit = SignetCommand.run(streams, Interruption.none(), args);
        return new Run(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of standard output. */
    List<String> out() {
        return stdout.lines().toList();
    }

    /** The lines of standard error. */
    List<String> err() {
        return stderr.lines().toList();
    }

    /** What the command said, without its summary. */
    List<String> said() {
        return err().stream().filter(line -> line.startsWith("signet: ")).toList();
    }
}
