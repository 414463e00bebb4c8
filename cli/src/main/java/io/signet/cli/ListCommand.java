package io.signet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.signet.event.EscapedText;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet list}: which signatures there are, and what they ask for. */
@Command(
        name = "list",
        description = "Shows signatures with their metadata and the events they select.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class)
final class ListCommand implements Callable<Integer> {

    /** How signatures are shown. */
    enum Format {
        /** For people. */
        text,
        /** One object a line. */
        json
    }

    private final Streams streams;

    @Mixin
    private SignatureOptions signatures = new SignatureOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), or json for one object a line.")
    private Format format = Format.text;

    ListCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        ExitCode exit = new ExitCode();
        try (SignatureOptions.Chosen chosen = signatures.choose();
                Results results = Results.toStandardOutput(streams)) {
            for (String problem : chosen.problems()) {
                SignetCommand.say(streams, problem);
                exit.atLeast(ExitCode.NOT_LOADED);
            }
            if (chosen.isUsable()) {
                for (Signature signature : chosen.signatures()) {
                    list(signature, results, exit);
                }
            }
        } catch (Results.ReaderGone e) {
            return exit.value();
        }
        return exit.value();
    }

    private void list(Signature signature, Results results, ExitCode exit) throws IOException {
        String line;
        try {
            line = format == Format.json ? json(signature) : text(signature);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            SignetCommand.say(
                    streams,
                    EscapedText.of(signature.getClass().getName()) + ": metadata() or selectors() failed with "
                            + Shown.failure(e));
            exit.atLeast(ExitCode.NOT_LOADED);
            return;
        }
        results.line(line);
    }

    private static String text(Signature signature) {
        SignatureMetadata metadata = signature.metadata();
        List<EventSelector> selectors = signature.selectors();
        StringBuilder text = new StringBuilder()
                .append(EscapedText.of(metadata.id()))
                .append("  ")
                .append(EscapedText.of(metadata.name()));
        row(text, "version", metadata.version());
        row(text, "event name", metadata.eventName());
        metadata.severity()
                .ifPresent(severity -> row(
                        text, "severity", severity.name().toLowerCase(Locale.ROOT) + " (" + severity.number() + ")"));
        metadata.attack()
                .ifPresent(attack -> row(
                        text,
                        "ATT&CK",
                        attack.techniqueId() + " " + attack.technique() + ", " + attack.tactic()
                                + attack.stixId().map(id -> ", " + id).orElse("")));
        metadata.tags().ifPresent(tags -> row(text, "tags", String.join(", ", tags)));
        row(
                text,
                "selects",
                selectors.isEmpty()
                        ? "nothing: replay refuses it"
                        : selectors.stream().map(EventSelector::toString).collect(Collectors.joining(", ")));
        if (!metadata.description().isEmpty()) {
            row(text, "description", metadata.description());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%n  %-12s %s", name, EscapedText.of(value)));
    }

    private static String json(Signature signature) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            json.writeStartObject();
            SignatureJson.fields(json, signature.metadata());
            json.writeArrayFieldStart("selectors");
            for (EventSelector selector : signature.selectors()) {
                json.writeStartObject();
                json.writeStringField("source", selector.source());
                json.writeFieldName("name");
                Json.value(json, selector.name().orElse(null));
                json.writeFieldName("origin");
                Json.value(
                        json, selector.origin().map(origin -> origin.wireName()).orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }
}
