package io.signet.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.event.ruler.Machine;

/**
 * AWS Event Ruler. It cannot decode base64, so the header is matched as text: {@code f0VMR} and the 16 characters in which two of
 * the six bits are the header's. Nor can it ask for two elements of one array at once, so the memory paths are a second rule.
 */
final class EventRuler implements Variant {

    private static final String WRITTEN_IN_CONTAINER =
            "\"eventName\":[\"magic_write\"],\"containerId\":[{\"anything-but\":[\"\"]}],\"contextFlags\":{\"containerStarted\":[true]}";

    private final Machine machine = Machine.builder().build();

    EventRuler() throws IOException {
        String elf = "ghijklmnopqrstuv"
                .chars()
                .mapToObj(sixth -> "{\"prefix\":\"f0VMR" + (char) sixth + "\"}")
                .collect(Collectors.joining(","));
        machine.addRule("elf", rule("bytes", elf));
        machine.addRule(
                "memory",
                rule("pathname", "{\"prefix\":\"memfd:\"},{\"prefix\":\"/run/shm/\"},{\"prefix\":\"/dev/shm/\"}"));
    }

    private static String rule(String argument, String values) {
        return "{" + WRITTEN_IN_CONTAINER + ",\"args\":{\"name\":[\"" + argument + "\"],\"value\":[" + values + "]}}";
    }

    @Override
    public Outcome read(Path file) throws Exception {
        Tally tally = new Tally();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tally.line();
                List<String> matched = machine.rulesForJSONEvent(line);
                if (matched.contains("elf") && !matched.contains("memory")) {
                    tally.finding();
                }
            }
        }
        return tally.outcome();
    }
}
