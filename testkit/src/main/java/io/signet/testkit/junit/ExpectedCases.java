package io.signet.testkit.junit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.signet.event.EscapedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The expectation files of one signature, as far as it takes to tell that there are some. */
final class ExpectedCases {

    private static final String SUFFIX = ".expect.json";
    private static final JsonFactory JSON = new JsonFactory();

    /** What one file expects: findings, no finding at all, silence on certain events. */
    private record Case(boolean findings, boolean noFindings, boolean quiet) {}

    private final String id;
    private final List<Case> cases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ExpectedCases(String id) {
        this.id = id;
    }

    /** The cases below {@code replay/ID}, whether the id is written in capitals or not. */
    static ExpectedCases of(String id, Path replay) throws IOException {
        ExpectedCases found = new ExpectedCases(id);
        if (!Files.isDirectory(replay)) {
            return found;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> directories = Files.list(replay)) {
            for (Path directory : directories.sorted().toList()) {
                if (directory.getFileName().toString().equalsIgnoreCase(id) && Files.isDirectory(directory)) {
                    try (Stream<Path> all = Files.walk(directory)) {
                        all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                                .sorted()
                                .forEach(files::add);
                    }
                }
            }
        }
        for (Path file : files) {
            found.read(file);
        }
        return found;
    }

    Optional<String> missingPositive() {
        return cases.stream().anyMatch(Case::findings)
                ? Optional.empty()
                : Optional.of("no case expects a finding" + where());
    }

    Optional<String> missingNegative() {
        return cases.stream().anyMatch(one -> one.noFindings() || one.quiet())
                ? Optional.empty()
                : Optional.of("no case expects silence, with \"findings\": [] or with \"quiet\"" + where());
    }

    private String where() {
        String looked = " (looked at " + cases.size() + (cases.size() == 1 ? " file" : " files") + " *" + SUFFIX
                + " in replay/" + EscapedText.of(id.toLowerCase(Locale.ROOT)) + ")";
        return looked + (problems.isEmpty() ? "" : "; " + String.join("; ", problems));
    }

    private void read(Path file) throws IOException {
        String name = EscapedText.of(file.getFileName().toString());
        try (JsonParser json = JSON.createParser(Files.readString(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                problems.add(name + " is no JSON object");
                return;
            }
            readObject(json, name);
        } catch (JsonProcessingException broken) {
            problems.add(name + " is not JSON");
        }
    }

    private void readObject(JsonParser json, String name) throws IOException {
        boolean findings = false;
        boolean noFindings = false;
        boolean quiet = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("signature")
                    && value == JsonToken.VALUE_STRING
                    && !json.getText().equals(id)) {
                problems.add(name + " is about " + EscapedText.of(json.getText(), 80));
                return;
            }
            if (value == JsonToken.START_ARRAY) {
                boolean isEmpty = json.nextToken() == JsonToken.END_ARRAY;
                findings |= field.equals("findings") && !isEmpty;
                noFindings |= field.equals("findings") && isEmpty;
                quiet |= field.equals("quiet") && !isEmpty;
                skipArray(json, isEmpty);
            } else {
                json.skipChildren();
            }
        }
        cases.add(new Case(findings, noFindings, quiet));
    }

    /** Up to the end of an array whose first element has begun. */
    private static void skipArray(JsonParser json, boolean isAtEnd) throws IOException {
        boolean ended = isAtEnd;
        while (!ended) {
            json.skipChildren();
            JsonToken next = json.nextToken();
            ended = next == null || next == JsonToken.END_ARRAY;
        }
    }
}
