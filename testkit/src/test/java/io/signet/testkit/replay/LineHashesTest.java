package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class LineHashesTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('\r', '\n', 'a').ofMaxLength(40);
    }

    @Property
    void are_those_of_the_lines_however_the_bytes_come(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 7) int atOnce) {
        LineHashes hashes = new LineHashes(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(passed(hashes, atOnce)).isEqualTo(text);

        List<Long> all = new ArrayList<>();
        for (int line = 1; line <= hashes.lines(); line++) {
            all.add(hashes.of(line, line + 1L));
        }
        assertThat(all)
                .isEqualTo(linesOf(text).stream().map(LineHashesTest::hash).toList());
    }

    private static String passed(LineHashes hashes, int atOnce) {
        byte[] buffer = new byte[atOnce + 2];
        StringBuilder passed = new StringBuilder();
        try {
            for (int read = hashes.read(buffer, 1, atOnce); read >= 0; read = hashes.read(buffer, 1, atOnce)) {
                passed.append(new String(buffer, 1, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passed.toString();
    }

    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines.stream()
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private static long hash(String line) {
        return ByteBuffer.wrap(Sha256.start().digest(line.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    @Property
    void a_byte_at_a_time_is_the_same(@ForAll("texts") String text) throws IOException {
        LineHashes hashes = new LineHashes(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        StringBuilder passed = new StringBuilder();
        for (int read = hashes.read(); read >= 0; read = hashes.read()) {
            passed.append((char) read);
        }

        assertThat(passed).hasToString(text);
        assertThat(hashes.lines()).isEqualTo(linesOf(text).size());
    }
}
