package io.signet.fuzz;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.EventEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What fuzzing starts from: golden lines of every dialect, and what else a source may hold. */
final class Seeds {

    private static final Path GOLDEN = Path.of("../event-model/src/test/resources/golden");

    /** Lines of one dialect differ little: some of them are enough, and short ones are tried more often in the same time. */
    private static final int OF_EACH = 6;

    /** The fuzzer tries inputs as long as its longest seed, and is the slower for it. */
    private static final int LONGEST = 1_200;

    /** Longer lines do not come of such inputs; and what is read with a smaller limit is read with a smaller buffer. */
    static final int LINE = 1 << 14;

    /** A short event. */
    static final String EVENT = "{\"eventName\":\"magic_write\",\"processId\":7,\"args\":["
            + "{\"name\":\"bytes\",\"type\":\"bytes\",\"value\":\"f0VMRg==\"}]}";

    /** Where house formats have the event. */
    static final String POINTER = "/detail/payload";

    private Seeds() {}

    static List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>(findings());
        for (Path file : inputs()) {
            List<byte[]> ofFile = lines(file);
            ofFile.sort(Comparator.comparingInt(line -> line.length));
            ofFile.stream()
                    .filter(line -> line.length <= LONGEST)
                    .limit(isMixed(file) ? ofFile.size() : OF_EACH)
                    .forEach(lines::add);
        }
        return lines;
    }

    /** Sources of several lines, and others that no golden file has. */
    static List<byte[]> sources() {
        String pretty = EVENT.replaceFirst("\\{", "{\n  ").replaceFirst("\\}$", "\n}\n");
        String half = EVENT.substring(0, 40);
        String rest = EVENT.substring(40);
        return Stream.of(
                        pretty + pretty,
                        "[\n" + EVENT + ",\n" + pretty + "]\n" + EVENT,
                        "[" + EVENT + "," + EVENT + "]" + EVENT + " " + EVENT + EVENT,
                        "\ufeff" + EVENT + "\r\n\r\nTIME UID COMM\n{\"level\":\"info\",\"ts\":1.5,\"msg\":\"x\"}\n"
                                + EVENT,
                        cri("P", half) + cri("F", rest) + EVENT,
                        docker(half) + docker(rest + "\n") + docker(half),
                        "{\"detail\":{\"payload\":" + EVENT + "}}\n{\"detail\":{\"payload\":[" + EVENT + "]}}",
                        "{\"name\":\"x\",\"data\":[{\"name\":\"f\",\"f64\":NaN},{\"name\":\"g\",\"u64\":\"18446744073709551615\"}]}")
                .map(Seeds::bytes)
                .toList();
    }

    /** A short finding in both families: the golden ones are long. */
    private static List<byte[]> findings() {
        Event source = Event.builder("magic_write")
                .argument(RawArgument.of("bytes", "[]byte", Bytes.ofHex("7f454c46")))
                .build();
        Event finding = Event.builder("dropped_executable")
                .time(EventTime.epoch(1_785_758_126_123_457_000L))
                .matchedPolicies(List.of("p"))
                .argument(RawArgument.of("path", "string", "/tmp/x"))
                .finding(FindingInfo.builder()
                        .signatureId("TRC-1022")
                        .signatureName("n")
                        .severity(2)
                        .technique("t")
                        .techniqueId("T1036")
                        .detectedFrom(source)
                        .build())
                .build();
        String raw = "{\"Data\":{\"path\":\"/tmp/x\"},\"Context\":" + EVENT
                + ",\"SigMetadata\":{\"ID\":\"TRC-9\",\"Name\":\"n\",\"EventName\":\"e\",\"Properties\":{\"Severity\":2}}}";
        return List.of(
                EventEncoder.tracee024().encode(finding),
                EventEncoder.traceeMain().encode(finding),
                bytes(raw));
    }

    private static String cri(String flag, String text) {
        return "2026-08-03T11:55:26.123456789Z stdout " + flag + " " + text + "\n";
    }

    private static String docker(String text) {
        String escaped = text.replace("\"", "\\\"").replace("\n", "\\n");
        return "{\"log\":\"" + escaped + "\",\"stream\":\"stdout\",\"time\":\"2026-08-03T11:55:26.123Z\"}\n";
    }

    static boolean isGzip(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isMixed(Path file) {
        return file.getFileName().toString().startsWith("capture-mixed");
    }

    private static List<Path> inputs() {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<Path> inputs = files.filter(file -> file.toString().endsWith(".input.jsonl"))
                    .sorted()
                    .toList();
            if (inputs.isEmpty()) {
                throw new IllegalStateException("no golden input in " + GOLDEN);
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> lines(Path file) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : read(file)) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        return lines;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
