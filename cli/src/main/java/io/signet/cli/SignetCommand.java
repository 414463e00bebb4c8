package io.signet.cli;

import io.signet.event.EscapedText;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code signet}. */
@Command(
        name = "signet",
        description = "Detection signatures over recorded security events.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class)
public final class SignetCommand implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    SignetCommand() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Streams streams = new Streams(
                // A channel, because a read from one can be interrupted.
                Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel()),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("signet.terminal"));
        Interruption interruption = Interruption.install(Thread.currentThread());
        int code = run(streams, interruption, args);
        interruption.done();
        System.exit(code);
    }

    static int run(Streams streams, Interruption interruption, String... args) {
        CommandLine command = new CommandLine(new SignetCommand())
                .addSubcommand(new ReplayCommand(streams, interruption))
                .addSubcommand(new ConvertCommand(streams, interruption))
                .addSubcommand(new InspectCommand(streams, interruption))
                .addSubcommand(new VerifyCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new ContractCommand(streams))
                .addSubcommand(new ListCommand(streams));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        // A capture may be called @something: it is no file of arguments.
        command.setExpandAtFiles(false);
        command.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        command.setParameterExceptionHandler((e, arguments) -> badUsage(streams, e));
        command.setExecutionExceptionHandler((e, line, result) -> failed(streams, e));
        try {
            return command.execute(args);
        } catch (Throwable e) {
            return failed(streams, e);
        }
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given: write \"signet replay CAPTURE\"");
    }

    private static int badUsage(Streams streams, ParameterException e) {
        StringBuilder message = new StringBuilder(EscapedText.of(String.valueOf(e.getMessage())));
        if (e instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(suggestion ->
                            message.append("; did you mean ").append(suggestion).append('?'));
        }
        String name = e.getCommandLine().getCommandSpec().qualifiedName(" ");
        say(streams, message.toString());
        say(streams, "write \"" + name + " --help\" for what can be written");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Streams streams, Throwable e) {
        if (e instanceof UsageException || e instanceof Results.CannotWrite) {
            say(streams, String.valueOf(e.getMessage()));
            return ExitCode.BAD_INPUT;
        }
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        say(
                streams,
                "internal error: " + EscapedText.of(e.toString(), 400) + where
                        + ". Please report it with the capture's line, if you can");
        return ExitCode.INTERNAL_ERROR;
    }

    static void say(Streams streams, String message) {
        streams.err().println("signet: " + message);
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SignetCommand.class.getPackage().getImplementationVersion();
            return new String[] {"signet " + (version == null ? "(not packaged)" : version)};
        }
    }
}
