package io.signet.signature.trc1022;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** TRC-1022 with one thing wrong, to show that the tests notice; {@link #NONE} is a copy with nothing wrong. */
enum BrokenCopy {
    NONE,
    ORIGIN_ANY,
    ORIGIN_CONTAINER_INIT_TOO,
    MEMORY_PATHS_TOO,
    MEMORY_PATHS_WITHOUT_SLASH,
    MAGIC_IN_ANY_CASE,
    THREE_BYTES_OF_MAGIC,
    NO_PATH_DATA,
    BASE_NAME_ONLY,
    ONCE_PER_PATH,
    SUCCESSFUL_WRITES_ONLY;

    Signature signature() {
        return new Copy(this);
    }

    private static final class Copy implements Signature {

        private final BrokenCopy broken;
        private final Set<String> seen = new HashSet<>();

        Copy(BrokenCopy broken) {
            this.broken = broken;
        }

        @Override
        public SignatureMetadata metadata() {
            return new DroppedExecutable().metadata();
        }

        @Override
        public List<EventSelector> selectors() {
            EventSelector any = EventSelector.of(Event.TRACEE, MagicWrite.NAME);
            return switch (broken) {
                case ORIGIN_ANY -> List.of(any);
                case ORIGIN_CONTAINER_INIT_TOO -> List.of(any.from(Origin.CONTAINER), any.from(Origin.CONTAINER_INIT));
                default -> List.of(any.from(Origin.CONTAINER));
            };
        }

        @Override
        public Verdict onEvent(Event event) {
            MagicWrite write = MagicWrite.of(event);
            String path = write.pathname();
            return isElf(write.header()) && !isMemory(path) && !isLeftOut(write)
                    ? Verdict.of(detection(path))
                    : Verdict.none();
        }

        private boolean isElf(Bytes header) {
            String first = new String(header.toByteArray(), StandardCharsets.ISO_8859_1);
            return switch (broken) {
                case MAGIC_IN_ANY_CASE -> first.toUpperCase(Locale.ROOT).startsWith("\u007fELF");
                case THREE_BYTES_OF_MAGIC -> first.startsWith("\u007fEL");
                default -> first.startsWith("\u007fELF");
            };
        }

        private boolean isMemory(String path) {
            List<String> prefixes = switch (broken) {
                case MEMORY_PATHS_TOO -> List.of();
                case MEMORY_PATHS_WITHOUT_SLASH -> List.of("memfd:", "/run/shm", "/dev/shm");
                default -> List.of("memfd:", "/run/shm/", "/dev/shm/");
            };
            return prefixes.stream().anyMatch(path::startsWith);
        }

        private boolean isLeftOut(MagicWrite write) {
            return switch (broken) {
                case ONCE_PER_PATH -> !seen.add(write.pathname());
                case SUCCESSFUL_WRITES_ONLY -> (int) write.returnValue().orElse(0) < 0;
                default -> false;
            };
        }

        private Detection detection(String path) {
            return switch (broken) {
                case NO_PATH_DATA -> Detection.empty();
                case BASE_NAME_ONLY -> Detection.of("path", path.substring(path.lastIndexOf('/') + 1));
                default -> Detection.of("path", path);
            };
        }
    }
}
