package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.RawArgument;
import io.signet.event.json.Members.Member;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mutated lines by the thousand, bare and in every envelope, one to three mutations each: a document in memory gives events
 * and issues, and nothing else. {@code -Dsignet.soak=10000000} makes it a long run; seeds count up from 0, and a failure
 * names its own.
 */
final class MutationSoakTest {

    private static final int EXECUTIONS = Integer.getInteger("signet.soak", 3_000);

    private record Sound(String line, List<Member> members) {

        static Sound of(String line) {
            return new Sound(line, Members.of(line));
        }
    }

    private static final List<Sound> BARE = Stream.of(
                    "A", "B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P1", "P2", "P3", "R",
                    "T", "U")
            .flatMap(letter -> Golden.inputLines("dialect-" + letter).stream()
                    .map(line -> new String(line, StandardCharsets.UTF_8).strip()))
            .map(Sound::of)
            .toList();

    private static final List<String> WRAPPED =
            WrappedLines.all().values().stream().map(WrappedLines.Line::text).toList();

    private final EventDecoder decoder = EventDecoder.create();

    @Test
    void a_mutated_document_gives_events_and_issues_and_nothing_else() {
        for (int seed = 0; seed < EXECUTIONS; seed++) {
            byte[] document = document(new Random(seed));
            try {
                check(document);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + new String(document, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] document(Random random) {
        Sound sound = BARE.get(random.nextInt(BARE.size()));
        byte[] mutated = mutated(sound.line(), sound.members(), random);
        for (int more = random.nextInt(3); more > 0; more--) {
            mutated = mutatedAgain(mutated, random);
        }
        return random.nextInt(4) == 0 ? wrapped(mutated, random) : mutated;
    }

    private static byte[] mutated(String line, List<Member> members, Random random) {
        Mutation[] mutations = Mutation.values();
        return mutations[random.nextInt(mutations.length)].apply(
                line, members.get(random.nextInt(members.size())), random);
    }

    /** Bytes changed, taken away, or said twice, anywhere. */
    private static byte[] mutatedAgain(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(8));
        byte[] changed = switch (random.nextInt(3)) {
            case 0 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, to);
            case 1 -> joined(bytes, from, new byte[0], to);
            default -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
        };
        return changed.length == 0 ? bytes : changed;
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        byte[] all = new byte[head + middle.length + bytes.length - tail];
        System.arraycopy(bytes, 0, all, 0, head);
        System.arraycopy(middle, 0, all, head, middle.length);
        System.arraycopy(bytes, tail, all, head + middle.length, bytes.length - tail);
        return all;
    }

    /** In an envelope of its own, as its text, with the envelope mutated too now and then. */
    private static byte[] wrapped(byte[] payload, Random random) {
        String text = WRAPPED.get(random.nextInt(WRAPPED.size()));
        String event = new String(payload, StandardCharsets.ISO_8859_1);
        String around = text.replace(Documents.EVENT, event)
                .replace(WrappedLines.quoted(Documents.EVENT), WrappedLines.quoted(event));
        byte[] wrapped = around.getBytes(StandardCharsets.ISO_8859_1);
        return random.nextBoolean() ? wrapped : mutatedAgain(wrapped, random);
    }

    private void check(byte[] document) {
        EventDecoder.Decoded decoded = decoder.decode(document, "soak");
        assertThat(decoded.events().size() + decoded.issues().size()).isPositive();
        decoded.issues().forEach(issue -> assertHarmless(issue.toString()));
        decoded.events().forEach(MutationSoakTest::check);
    }

    private static void check(Event event) {
        event.arguments().forEach(RawArgument::value);
        event.finding().ifPresent(finding -> finding.properties());
        assertHarmless(event.toString());
        byte[] again = (event.arguments().size() % 2 == 0 ? EventEncoder.tracee024() : EventEncoder.traceeMain())
                .encode(event);
        assertThat(again).isNotEmpty().doesNotContain((byte) '\n');
    }

    private static void assertHarmless(String shown) {
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isISOControl(shown.charAt(i))) {
                throw new AssertionError("a control character at " + i + " of what is shown");
            }
        }
    }
}
