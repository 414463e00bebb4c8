package io.signet.signature.trc1022;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a golden file, and what Tracee's own code made of it (shared with the decoder's and the engine's tests;
 * how it was computed: the README of the golden data).
 *
 * @param number the line, counted from 1
 * @param input the bytes, without their LF
 * @param name what the line is about, {@code group/detail}
 * @param outcome finding, none, error or undecodable
 * @param lenient the outcome behind a decoder that takes what Tracee's refuses
 * @param lenientOrigin the origin that such a decoder derives
 * @param lenientPath the path in that finding
 * @param lenientError the message of that error; the wording is Go's
 * @param origin as Tracee derives it
 * @param direct the outcome of the rule without an engine
 * @param path the path in the finding
 * @param finding the finding as Tracee prints it, as it is spelt
 */
record GoldenLine(
        int number,
        byte[] input,
        String name,
        String outcome,
        Optional<String> lenient,
        Optional<String> lenientOrigin,
        Optional<String> lenientPath,
        Optional<String> lenientError,
        Optional<String> origin,
        Optional<String> direct,
        Optional<String> path,
        Optional<String> finding) {

    static List<GoldenLine> of(String file) {
        List<byte[]> inputs = ByteLines.ofResource("/golden/" + file + ".input.jsonl");
        List<String> expected = ByteLines.textOfResource("/golden/" + file + ".expected.jsonl");
        if (inputs.size() != expected.size()) {
            throw new IllegalStateException(inputs.size() + " inputs, " + expected.size() + " expected lines");
        }
        List<GoldenLine> lines = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            lines.add(of(i + 1, inputs.get(i), RawJson.members(expected.get(i))));
        }
        return lines;
    }

    private static GoldenLine of(int number, byte[] input, Map<String, String> expected) {
        Map<String, String> lenient = RawJson.members(expected.getOrDefault("lenient", "{}"));
        return new GoldenLine(
                number,
                input,
                RawJson.text(expected.get("case")),
                RawJson.text(expected.get("outcome")),
                RawJson.text(lenient, "outcome"),
                RawJson.text(lenient, "origin"),
                RawJson.text(lenient, "path"),
                RawJson.text(lenient, "error"),
                RawJson.text(expected, "origin"),
                RawJson.text(expected, "direct"),
                RawJson.text(expected, "path"),
                Optional.ofNullable(expected.get("finding")));
    }

    String group() {
        return name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    }

    /** For the names of test cases: what the line is about, told apart by its number. */
    @Override
    public String toString() {
        return number + " " + name;
    }
}
