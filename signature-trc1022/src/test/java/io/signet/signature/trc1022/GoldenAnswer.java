package io.signet.signature.trc1022;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Signature;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the production reader and engine make of one golden line.
 *
 * @param issue why the line gave no event
 * @param outcome what became of its event in the engine, selectors included
 * @param direct what became of it without selectors
 */
record GoldenAnswer(Optional<ReadIssue> issue, Optional<Outcome> outcome, Optional<Outcome> direct) {

    /** Reads all lines as one source, so that places are tested too. */
    static Map<Integer, GoldenAnswer> of(List<GoldenLine> lines, Signature signature) {
        Map<Integer, GoldenAnswer> answers = new LinkedHashMap<>();
        try (SignatureHarness harness = SignatureHarness.of(signature);
                EventReader events = EventReader.of(new ByteArrayInputStream(joined(lines)), "golden")
                        .onIssue(issue -> put(answers, issue.place().line(), ofIssue(issue)))
                        .open()) {
            while (events.next()) {
                put(answers, events.place().line(), ofEvent(harness, events.event()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    /** All answers to one line alone: a line can hold several events. */
    static List<GoldenAnswer> ofOne(GoldenLine line, Signature signature) {
        List<GoldenAnswer> answers = new ArrayList<>();
        try (SignatureHarness harness = SignatureHarness.of(signature);
                EventReader events = EventReader.of(new ByteArrayInputStream(joined(List.of(line))), "golden")
                        .onIssue(issue -> answers.add(ofIssue(issue)))
                        .open()) {
            while (events.next()) {
                answers.add(ofEvent(harness, events.event()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static GoldenAnswer ofIssue(ReadIssue issue) {
        return new GoldenAnswer(Optional.of(issue), Optional.empty(), Optional.empty());
    }

    private static GoldenAnswer ofEvent(SignatureHarness harness, Event event) {
        return new GoldenAnswer(
                Optional.empty(),
                Optional.of(harness.send(event)),
                Optional.of(harness.deliverBypassingSelector(event)));
    }

    private static void put(Map<Integer, GoldenAnswer> answers, long line, GoldenAnswer answer) {
        if (answers.put((int) line, answer) != null) {
            throw new IllegalStateException("line " + line + " has two answers");
        }
    }

    private static byte[] joined(List<GoldenLine> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (GoldenLine line : lines) {
            all.writeBytes(line.input());
            all.write('\n');
        }
        return all.toByteArray();
    }

    /** In the words of the golden files; a line that gave no event is named by the reason it was skipped or failed. */
    String verdict() {
        return outcome.map(GoldenAnswer::word).orElseGet(this::reason);
    }

    /** The same, of the rule alone. */
    String directVerdict() {
        return direct.map(GoldenAnswer::word).orElseGet(this::reason);
    }

    private String reason() {
        return issue.orElseThrow().reason();
    }

    private static String word(Outcome outcome) {
        return switch (outcome.kind()) {
            case RAISED -> "finding";
            case NOT_SELECTED, REJECTED, UNDECIDED -> "none";
            case THREW -> "error";
            case LATE -> "late";
        };
    }
}
