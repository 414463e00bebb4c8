package io.signet.signature.trc1022;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** TRC-1022 as people get it wrong, one thing at a time. */
enum Sabotaged {
    NO_ELF_TEST,
    NO_PREFIX_TEST,
    CONTAINS_FOR_STARTS_WITH,
    WRONG_MAGIC_BYTE,
    SELECTOR_TOO_BROAD,
    SELECTOR_TOO_NARROW,
    WRONG_DATA_KEY,
    FIRES_TWICE,
    THROWS_ON_NULL,
    KEEPS_STATE,
    USES_THE_CLOCK,
    DEPENDS_ON_ARGUMENT_ORDER;

    private static final List<String> MEMORY = List.of("memfd:", "/run/shm/", "/dev/shm/");
    private static final Verdict UNDECIDED = Verdict.undecided("the header is too short or zero");

    Signature signature() {
        return new Copy(this);
    }

    private static final class Copy implements Signature {

        private final Sabotaged how;
        private final Set<String> seen = new HashSet<>();

        Copy(Sabotaged how) {
            this.how = how;
        }

        @Override
        public SignatureMetadata metadata() {
            return new DroppedExecutable().metadata();
        }

        @Override
        public List<EventSelector> selectors() {
            EventSelector any = EventSelector.of(Event.TRACEE, MagicWrite.NAME);
            return switch (how) {
                case SELECTOR_TOO_BROAD -> List.of(any);
                case SELECTOR_TOO_NARROW -> List.of(any.from(Origin.CONTAINER_INIT));
                default -> List.of(any.from(Origin.CONTAINER));
            };
        }

        @Override
        public Verdict onEvent(Event event) {
            Bytes header = header(event);
            String path = pathname(event);
            if (isMemory(path)) {
                return Verdict.none();
            }
            if (isElf(header)) {
                return raised(path);
            }
            return ElfMagic.mayStillMatch(header) ? UNDECIDED : Verdict.none();
        }

        private Bytes header(Event event) {
            if (how == DEPENDS_ON_ARGUMENT_ORDER) {
                return new DroppedExecutableBytes(event.arguments().get(1)).read();
            }
            return MagicWrite.of(event).header();
        }

        private String pathname(Event event) {
            if (how == THROWS_ON_NULL) {
                return event.argument(ArgKey.string("pathname"))
                        .toOptional()
                        .map(String::strip)
                        .orElseThrow();
            }
            return MagicWrite.of(event).pathname();
        }

        private boolean isMemory(String path) {
            Stream<String> prefixes = MEMORY.stream();
            return switch (how) {
                case NO_PREFIX_TEST -> false;
                case CONTAINS_FOR_STARTS_WITH -> prefixes.anyMatch(path::contains);
                default -> prefixes.anyMatch(path::startsWith);
            };
        }

        private boolean isElf(Bytes header) {
            String first = new String(header.toByteArray(), StandardCharsets.ISO_8859_1);
            return switch (how) {
                case NO_ELF_TEST -> true;
                case WRONG_MAGIC_BYTE -> first.startsWith("\u007fELE");
                default -> first.startsWith("\u007fELF");
            };
        }

        private Verdict raised(String path) {
            Detection detection = Detection.of(how == WRONG_DATA_KEY ? "file" : "path", path);
            return switch (how) {
                case FIRES_TWICE -> Verdict.of(detection, detection);
                case KEEPS_STATE -> seen.add(path) ? Verdict.of(detection) : Verdict.none();
                case USES_THE_CLOCK -> Verdict.of(detection.with("at", System.currentTimeMillis()));
                default -> Verdict.of(detection);
            };
        }
    }

    /** Reads whatever stands where the bytes usually do. */
    private record DroppedExecutableBytes(RawArgument argument) {
        Bytes read() {
            Event alone = Event.builder("magic_write").argument(argument).build();
            return alone.argument(ArgKey.bytes(argument.name())).get();
        }
    }
}
