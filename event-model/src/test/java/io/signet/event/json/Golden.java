package io.signet.event.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** Golden data: inputs that Tracee's own code printed, and the neutral record of what each says. */
final class Golden {

    /** Read once: whoever runs one case of a parameterized test walks over all of them. */
    private static final Map<String, List<Arguments>> CASES = new ConcurrentHashMap<>();

    private Golden() {}

    static byte[] input(String name) {
        return resource(name + ".input.jsonl");
    }

    /** The lines of an input without their LF; the empty text behind the last LF is no line. */
    static List<byte[]> inputLines(String name) {
        return lines(input(name));
    }

    static List<Map<String, @Nullable Object>> expected(String name) {
        return lines(resource(name + ".expected.jsonl")).stream()
                .map(TestJson::object)
                .toList();
    }

    /** Line number, input line and expected record, for parameterized tests. */
    static Stream<Arguments> cases(String name) {
        return CASES.computeIfAbsent(name, Golden::readCases).stream();
    }

    private static List<Arguments> readCases(String name) {
        List<byte[]> inputs = inputLines(name);
        List<Map<String, @Nullable Object>> expected = expected(name);
        if (inputs.size() != expected.size()) {
            throw new IllegalStateException(name + ": inputs and expectations differ in number");
        }
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> Arguments.of(i + 1, inputs.get(i), expected.get(i)))
                .toList();
    }

    static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return lines;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
