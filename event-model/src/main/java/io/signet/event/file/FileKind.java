package io.signet.event.file;

import io.signet.event.Bytes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file say it is. Evidence only: it never decides whether a signature fires. Fewer bytes say
 * less, and no header is called malformed because of fields the kernel ignores: the Linux loader runs a program whose
 * {@code e_ident[4..15]} are all 0xFF. Immutable.
 */
public final class FileKind {

    /** Families of files that run, or that hold what runs. */
    public enum Family {
        /** Executable and Linkable Format. */
        ELF("ELF"),
        /** A script with an interpreter line. */
        SCRIPT("script"),
        /** PHP source. */
        PHP("PHP"),
        /** DOS or Windows; the PE header lies beyond what is recorded. */
        PE("DOS/PE"),
        /** macOS, one architecture. */
        MACH_O("Mach-O"),
        /** macOS, several architectures. */
        MACH_O_FAT("Mach-O fat"),
        /** A Java class. */
        JAVA_CLASS("Java class"),
        /** Java classes packed with pack200. */
        PACK200("pack200"),
        /** WebAssembly. */
        WASM("WebAssembly"),
        /** ZIP, and so also JAR, APK and wheel. */
        ZIP("ZIP"),
        /** gzip. */
        GZIP("gzip"),
        /** xz. */
        XZ("xz"),
        /** Zstandard. */
        ZSTD("zstd"),
        /** bzip2. */
        BZIP2("bzip2"),
        /** LZ4. */
        LZ4("LZ4"),
        /** 7-Zip. */
        SEVEN_ZIP("7-Zip"),
        /** An ar archive, and so also a Debian package and a static library. */
        AR("ar"),
        /** An RPM package. */
        RPM("RPM"),
        /** Compiled Python. */
        PYC("Python bytecode"),
        /** Compiled Lua. */
        LUA("Lua bytecode"),
        /** Compiled LuaJIT. */
        LUAJIT("LuaJIT bytecode"),
        /** Android bytecode. */
        DEX("DEX"),
        /** Bytes, but of no known family. */
        UNKNOWN("unknown"),
        /** No bytes at all. */
        NONE("none");

        private final String label;

        Family(String label) {
            this.label = label;
        }

        /**
         * The name for people.
         *
         * @return for example {@code ELF} or {@code DOS/PE}
         */
        public String label() {
            return label;
        }
    }

    /** The order of bytes in numbers. */
    public enum ByteOrder {
        /** Least significant byte first. */
        LITTLE,
        /** Most significant byte first. */
        BIG
    }

    /** What an ELF file is for, {@code e_type}. */
    public enum ElfType {
        /** No type. */
        NONE,
        /** An object file or kernel module. */
        RELOCATABLE,
        /** A program at fixed addresses. */
        EXECUTABLE,
        /** A shared library or a position-independent program. */
        SHARED,
        /** A core dump. */
        CORE
    }

    private final Family family;
    private final @Nullable Integer bits;
    private final @Nullable ByteOrder byteOrder;
    private final @Nullable ElfType elfType;
    private final @Nullable String machine;
    private final boolean anomaly;

    FileKind(
            Family family,
            @Nullable Integer bits,
            @Nullable ByteOrder byteOrder,
            @Nullable ElfType elfType,
            @Nullable String machine,
            boolean anomaly) {
        this.family = family;
        this.bits = bits;
        this.byteOrder = byteOrder;
        this.elfType = elfType;
        this.machine = machine;
        this.anomaly = anomaly;
    }

    static FileKind of(Family family) {
        return new FileKind(family, null, null, null, null, false);
    }

    /**
     * Classifies the start of a file.
     *
     * @param head its first bytes, as many as there are; 32 say all that is looked at
     * @return what they say; never throws on account of the bytes
     */
    public static FileKind of(Bytes head) {
        Objects.requireNonNull(head, "head");
        if (head.startsWith(ElfHeader.MAGIC)) {
            return ElfHeader.read(head);
        }
        return of(FileMagic.familyOf(head));
    }

    /**
     * The family.
     *
     * @return the family; {@link Family#UNKNOWN} for unknown bytes, {@link Family#NONE} for none
     */
    public Family family() {
        return family;
    }

    /**
     * Width of addresses, for ELF.
     *
     * @return 32 or 64, or empty when the header does not say
     */
    public Optional<Integer> bits() {
        return Optional.ofNullable(bits);
    }

    /**
     * Byte order, for ELF. When the header names none, the one in which type and machine make sense.
     *
     * @return the order, or empty when it cannot be told
     */
    public Optional<ByteOrder> byteOrder() {
        return Optional.ofNullable(byteOrder);
    }

    /**
     * Type, for ELF.
     *
     * @return the type, or empty when the header is too short or holds another number
     */
    public Optional<ElfType> elfType() {
        return Optional.ofNullable(elfType);
    }

    /**
     * Machine, for ELF, by its usual name; {@code machine N} for a number without one.
     *
     * @return for example {@code x86-64}, or empty when the header is too short
     */
    public Optional<String> machine() {
        return Optional.ofNullable(machine);
    }

    /**
     * Whether a header that the kernel would still run holds what no linker writes.
     *
     * @return true for an ELF header with a class, byte order, version or type that does not exist, or with padding
     *     that is not zero
     */
    public boolean anomaly() {
        return anomaly;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileKind that
                && family == that.family
                && Objects.equals(bits, that.bits)
                && byteOrder == that.byteOrder
                && elfType == that.elfType
                && Objects.equals(machine, that.machine)
                && anomaly == that.anomaly;
    }

    @Override
    public int hashCode() {
        return Objects.hash(family, bits, byteOrder, elfType, machine, anomaly);
    }

    /** For people: {@code ELF 64-bit LSB shared, x86-64}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(family.label());
        if (bits != null) {
            text.append(' ').append(bits).append("-bit");
        }
        if (byteOrder != null) {
            text.append(byteOrder == ByteOrder.LITTLE ? " LSB" : " MSB");
        }
        if (elfType != null) {
            text.append(' ').append(elfType.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (machine != null) {
            text.append(", ").append(machine);
        }
        return anomaly ? text.append(", odd header").toString() : text.toString();
    }
}
