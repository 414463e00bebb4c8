package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What decoding one document costs in memory: as much as the document is long, some times over, and little besides. */
final class EventDecoderAllocationTest {

    private static final EventDecoder DECODER = EventDecoder.create();

    /** Of every call, for the reader, the parser and the answer: much less than the buffers of a reader of files. */
    private static final int BASE = 12_000;

    /** For each byte: its copies as bytes and as text, in an envelope twice, and the values of an event. */
    private static final int FACTOR = 30;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("no event", SplitText.bytes("{\"hello\":1}")),
                Arguments.of("a small event", SplitText.bytes(Documents.EVENT)),
                Arguments.of("over several lines", SplitText.bytes(PrettyText.of(Documents.EVENT))),
                Arguments.of(
                        "an event of v0.24.1", Golden.inputLines("dialect-N").get(0)),
                Arguments.of("an event of main", Golden.inputLines("dialect-P3").get(0)),
                Arguments.of(
                        "an event in an envelope",
                        SplitText.docker(
                                "stdout",
                                new String(
                                        Golden.inputLines("dialect-N").get(0),
                                        java.nio.charset.StandardCharsets.UTF_8))),
                Arguments.of("a long event", SplitText.bytes(Documents.named("x".repeat(30_000)))),
                Arguments.of("a compressed event", Gzip.of(Documents.EVENT)),
                Arguments.of("what cannot be read", SplitText.bytes("{\"eventName\":x}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void is_in_proportion_to_the_document(String name, byte[] document) {
        double allocated = AllocatedBytes.perCall(100, () -> DECODER.decode(document, "x"));

        assertThat(allocated).isLessThan(BASE + FACTOR * document.length);
    }
}
