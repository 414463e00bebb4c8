package io.signet.signature.trc1022;

import io.signet.event.json.EventEncoder;
import io.signet.event.json.Place;
import io.signet.signature.Signature;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.Replay;
import io.signet.testkit.replay.ReplayFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real capture, in which Tracee's own findings stand beside the events that caused them: what a signature finds in it
 * must be exactly those. Tracee's side is taken from the text of the lines, without our reader.
 */
abstract class CaptureOracle {

    private static final Path CAPTURES = Path.of("..", "examples", "captures");

    private final Path file;
    final List<String> lines;

    private CaptureOracle(Path file) {
        this.file = file;
        lines = ByteLines.textOfFile(file);
    }

    /** All captures of a version whose rule we claim to match. */
    static List<CaptureOracle> all() {
        return Stream.of(
                        List.<CaptureOracle>of(new OfV024(CAPTURES.resolve("dropped-executables.jsonl"))),
                        filesIn("tracee-v0.24.1").map(OfV024::new).toList(),
                        older(),
                        filesIn("tracee-main").map(OfMain::new).toList())
                .<CaptureOracle>flatMap(List::stream)
                .toList();
    }

    /** The releases before v0.24, each with the profile of its version. */
    private static List<CaptureOracle> older() {
        return Map.of(
                        "tracee-v0.10.0", TraceeProfile.V0_10,
                        "tracee-v0.12.0", TraceeProfile.V0_11_1,
                        "tracee-v0.13.1", TraceeProfile.V0_11_1,
                        "tracee-v0.15.1", TraceeProfile.V0_11_1,
                        "tracee-v0.18.1", TraceeProfile.V0_11_1,
                        "tracee-v0.22.6", TraceeProfile.V0_11_1)
                .entrySet()
                .stream()
                .flatMap(version -> filesIn(version.getKey()).map(file -> new OfOlder(file, version.getValue())))
                .sorted(Comparator.comparing(CaptureOracle::toString))
                .<CaptureOracle>map(oracle -> oracle)
                .toList();
    }

    private static Stream<Path> filesIn(String folder) {
        try {
            return Capture.allIn(CAPTURES.resolve(folder)).stream().map(capture -> Path.of(capture.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signature that should find what Tracee found here. */
    abstract DroppedExecutable signature();

    /** What Tracee found, each finding in a form that {@link #found(Signature)} shares. */
    abstract List<String> tracees();

    abstract String textOf(ReplayFinding finding);

    /** What a signature finds. */
    final List<String> found(Signature signature) {
        try {
            return Replay.of(Capture.of(file)).signature(signature).collect().findings().stream()
                    .map(this::textOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return CAPTURES.relativize(file).toString();
    }

    /** v0.24.1: a finding is the whole line that Tracee printed. */
    private static final class OfV024 extends CaptureOracle {

        OfV024(Path file) {
            super(file);
        }

        @Override
        DroppedExecutable signature() {
            return new DroppedExecutable();
        }

        /** But for the policies that a finding matched: the live pipeline adds them after the conversion. */
        @Override
        List<String> tracees() {
            return lines.stream()
                    .filter(line -> line.contains("\"eventName\":\"dropped_executable\""))
                    .map(line -> line.replace("\"matchedPolicies\":[\"\"],", ""))
                    .toList();
        }

        @Override
        String textOf(ReplayFinding finding) {
            return EventEncoder.tracee024().encodeToString(finding.finding().toEvent());
        }
    }

    /** Before v0.24: a finding repeats time, process and container of its source event, and names the file. */
    private static final class OfOlder extends CaptureOracle {

        /** v0.12 gave a finding's event the title of its signature. */
        private static final List<String> NAMES =
                List.of("\"eventName\":\"dropped_executable\"", "\"eventName\":\"New executable dropped\"");

        private static final List<String> REPEATED = List.of(
                "timestamp",
                "threadStartTime",
                "processorId",
                "cgroupId",
                "hostProcessId",
                "hostThreadId",
                "mountNamespace",
                "processName",
                "hostName",
                "returnValue");

        private final TraceeProfile profile;

        OfOlder(Path file, TraceeProfile profile) {
            super(file);
            this.profile = profile;
        }

        @Override
        DroppedExecutable signature() {
            return DroppedExecutable.as(profile);
        }

        @Override
        List<String> tracees() {
            return lines.stream()
                    .filter(line -> NAMES.stream().anyMatch(line::contains))
                    .map(OfOlder::textOf)
                    .toList();
        }

        @Override
        String textOf(ReplayFinding finding) {
            Place place = finding.place().orElseThrow();
            return textOf(lines.get((int) place.line() - 1));
        }

        /** The path is the first argument, of the finding (its data, or in v0.10 the source's) and of the source. */
        private static String textOf(String line) {
            Map<String, String> event = RawJson.members(line);
            String first = RawJson.elements(event.get("args")).get(0);
            return REPEATED.stream().map(event::get).collect(Collectors.joining(" ")) + " "
                    + RawJson.text(RawJson.members(first).get("value"));
        }
    }

    /** Main: a finding is told by time, process, container, path and the arguments of the event it came from. */
    private static final class OfMain extends CaptureOracle {

        OfMain(Path file) {
            super(file);
        }

        @Override
        DroppedExecutable signature() {
            return DroppedExecutable.as(TraceeProfile.MAIN);
        }

        @Override
        List<String> tracees() {
            return lines.stream()
                    .filter(line -> line.contains("\"name\":\"dropped_executable\""))
                    .map(RawJson::members)
                    .map(finding -> textOf(finding, path(finding), RawJson.members(finding.get("detected_from"))))
                    .toList();
        }

        private static String path(Map<String, String> finding) {
            String data = RawJson.elements(finding.get("data")).get(0);
            return RawJson.text(RawJson.members(data).get("str"));
        }

        @Override
        String textOf(ReplayFinding finding) {
            Place place = finding.place().orElseThrow();
            Map<String, String> source = RawJson.members(lines.get((int) place.line() - 1));
            Object path = finding.finding().data().get("path");
            return textOf(source, String.valueOf(path), source);
        }

        private static String textOf(Map<String, String> header, String path, Map<String, String> source) {
            return String.join(
                    " ",
                    header.get("timestamp"),
                    header.get("workload"),
                    path,
                    RawJson.text(source.get("name")),
                    source.get("data"));
        }
    }
}
