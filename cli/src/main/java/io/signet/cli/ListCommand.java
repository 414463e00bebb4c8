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
        SignatureMetadata metadata = signature.metadata();
        String who = "signature " + Shown.name(metadata.id()) + " ("
                + EscapedText.of(signature.getClass().getName()) + ")";
        List<EventSelector> selectors;
        try {
            selectors = signature.selectors();
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            SignetCommand.say(streams, who + ": selectors() failed with " + Shown.failure(e));
            exit.atLeast(ExitCode.NOT_LOADED);
            return;
        }
        if (selectors == null) {
            SignetCommand.say(streams, who + ": selectors() returned null");
            exit.atLeast(ExitCode.NOT_LOADED);
            return;
        }
        results.line(format == Format.json ? json(metadata, selectors) : text(metadata, selectors));
    }

    private static String text(SignatureMetadata metadata, List<EventSelector> selectors) {
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
        escapedRow(
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
        escapedRow(text, name, EscapedText.of(value));
    }

    private static void escapedRow(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%n  %-12s %s", name, value));
    }

    private static String json(SignatureMetadata metadata, List<EventSelector> selectors) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            json.writeStartObject();
            SignatureJson.fields(json, metadata);
            json.writeArrayFieldStart("selectors");
            for (EventSelector selector : selectors) {
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
