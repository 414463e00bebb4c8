package io.signet.event.file;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Bytes;
import io.signet.event.Event;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A typed view of {@code magic_write}: bytes were written at the start of a file. Each method reads its argument when it
 * is called, so that whoever watches an event sees what a signature really looked at.
 *
 * <p>The event means "bytes were written at what looked like offset 0", not "a file was created": one dropped file can
 * give several events, a failed write gives one from v0.21 on, and an append to a file does too (Tracee,
 * pkg/ebpf/c/common/filesystem.h). Immutable and thread-safe.
 */
public final class MagicWrite {

    /** The name of the event. */
    public static final String NAME = "magic_write";

    /** The path as the writer's mount tree has it. */
    public static final ArgKey<String> PATHNAME = ArgKey.string("pathname");

    /** The first bytes that were written. */
    public static final ArgKey<Bytes> BYTES = ArgKey.bytes("bytes");

    /** The device in the kernel's encoding: major is {@code dev >> 20}, minor is {@code dev & 0xfffff}. */
    public static final ArgKey<Long> DEV = ArgKey.unsigned("dev");

    /** The inode, an unsigned 64-bit number. */
    public static final ArgKey<Long> INODE = ArgKey.unsigned("inode");

    private final Event event;

    private MagicWrite(Event event) {
        this.event = event;
    }

    /**
     * Looks at an event as a magic_write. Nothing is read yet, and the name is not checked: a signature gets only the
     * events it selected.
     *
     * @param event the event
     * @return the view
     */
    public static MagicWrite of(Event event) {
        return new MagicWrite(Objects.requireNonNull(event, "event"));
    }

    /**
     * The path: absolute in the writer's mount tree, at most its last 20 components, without a mark when the file is
     * deleted; {@code memfd:NAME} for anonymous memory; may be empty from v0.23 on when it could not be read.
     *
     * @return the path as recorded; may hold any character
     * @throws io.signet.event.EventDataException when it is missing, null or no string
     */
    public String pathname() {
        return event.argument(PATHNAME).get();
    }

    /**
     * The first bytes written: at most 32 (16 before v0.6), fewer when less was written.
     *
     * @return the bytes; they may be all zero or partly foreign memory, see docs/signatures/TRC-1022.md
     * @throws io.signet.event.EventDataException when they are missing, null or not decodable
     */
    public Bytes header() {
        return event.argument(BYTES).get();
    }

    /**
     * The device the file is on.
     *
     * @return an unsigned 32-bit number in the kernel's encoding, or empty before v0.6 and when it could not be read
     */
    public OptionalLong device() {
        return number(event.argument(DEV));
    }

    /**
     * The inode of the file.
     *
     * @return an <em>unsigned</em> 64-bit number, or empty before v0.6 and when it could not be read
     */
    public OptionalLong inode() {
        return number(event.argument(INODE));
    }

    /**
     * How many bytes the call wrote, as an unsigned 32-bit number: a failed write shows as 4294963201 to 4294967295.
     *
     * @return the value, or empty when the event has none
     */
    public OptionalLong returnValue() {
        return event.returnValue();
    }

    private static OptionalLong number(Argument<Long> argument) {
        return argument.isPresent() ? OptionalLong.of(argument.get()) : OptionalLong.empty();
    }
}
