package io.signet.event.file;

import io.signet.event.Bytes;
import io.signet.event.file.FileKind.Family;
import java.util.List;

/** The byte sequences that files begin with. */
final class FileMagic {

    private record Magic(Family family, Bytes bytes) {}

    private static final List<Magic> KNOWN = List.of(
            magic(Family.SCRIPT, '#', '!'),
            magic(Family.PHP, '<', '?', 'p', 'h', 'p'),
            magic(Family.PE, 'M', 'Z'),
            magic(Family.MACH_O, 0xcf, 0xfa, 0xed, 0xfe),
            magic(Family.MACH_O, 0xce, 0xfa, 0xed, 0xfe),
            magic(Family.MACH_O, 0xfe, 0xed, 0xfa, 0xcf),
            magic(Family.MACH_O, 0xfe, 0xed, 0xfa, 0xce),
            magic(Family.MACH_O_FAT, 0xca, 0xfe, 0xba, 0xbf),
            magic(Family.PACK200, 0xca, 0xfe, 0xd0, 0x0d),
            magic(Family.WASM, 0, 'a', 's', 'm'),
            magic(Family.ZIP, 'P', 'K', 3, 4),
            magic(Family.ZIP, 'P', 'K', 5, 6),
            magic(Family.ZIP, 'P', 'K', 7, 8),
            magic(Family.GZIP, 0x1f, 0x8b, 8),
            magic(Family.XZ, 0xfd, '7', 'z', 'X', 'Z', 0),
            magic(Family.ZSTD, 0x28, 0xb5, 0x2f, 0xfd),
            magic(Family.LZ4, 0x04, 0x22, 0x4d, 0x18),
            magic(Family.SEVEN_ZIP, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c),
            magic(Family.AR, '!', '<', 'a', 'r', 'c', 'h', '>', '\n'),
            magic(Family.RPM, 0xed, 0xab, 0xee, 0xdb),
            magic(Family.LUA, 0x1b, 'L', 'u', 'a'),
            magic(Family.LUAJIT, 0x1b, 'L', 'J'),
            magic(Family.DEX, 'd', 'e', 'x', '\n'));

    private static final Bytes CAFEBABE = Bytes.of(0xca, 0xfe, 0xba, 0xbe);
    private static final Bytes BZH = Bytes.of('B', 'Z', 'h');
    /** At the same place stand how many architectures a fat Mach-O holds and the version of a class file. */
    private static final int MOST_ARCHITECTURES = 19;

    private static final int LOWEST_CLASS_VERSION = 31;

    private FileMagic() {}

    static Family familyOf(Bytes head) {
        if (head.isEmpty()) {
            return Family.NONE;
        }
        for (Magic magic : KNOWN) {
            if (head.startsWith(magic.bytes)) {
                return magic.family;
            }
        }
        if (head.startsWith(CAFEBABE) && head.size() >= 8) {
            return machOrClass(bigEndian(head));
        }
        if (head.startsWith(BZH) && head.size() > 3 && head.at(3) >= '1' && head.at(3) <= '9') {
            return Family.BZIP2;
        }
        return isPythonBytecode(head) ? Family.PYC : Family.UNKNOWN;
    }

    private static Family machOrClass(long number) {
        if (number <= MOST_ARCHITECTURES) {
            return Family.MACH_O_FAT;
        }
        return number >= LOWEST_CLASS_VERSION ? Family.JAVA_CLASS : Family.UNKNOWN;
    }

    /** A version number of CPython 2.3 to 2.7 or 3, and a line end: any line of two characters ends like that too. */
    private static boolean isPythonBytecode(Bytes head) {
        if (head.size() < 4 || head.at(2) != '\r' || head.at(3) != '\n') {
            return false;
        }
        int version = head.at(1) << 8 | head.at(0);
        return (version >= 3000 && version < 4000) || (version >= 62011 && version <= 62211);
    }

    private static long bigEndian(Bytes head) {
        return (long) head.at(4) << 24 | head.at(5) << 16 | head.at(6) << 8 | head.at(7);
    }

    private static Magic magic(Family family, int... bytes) {
        return new Magic(family, Bytes.of(bytes));
    }
}
