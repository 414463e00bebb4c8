package io.signet.signature.trc1022;

import io.signet.event.Bytes;

/** The test for an ELF header (common/elf/analyzer.go, v0.24.1), and when it cannot tell. */
final class ElfMagic {

    private static final Bytes MAGIC = Bytes.of(0x7f, 'E', 'L', 'F');

    private ElfMagic() {}

    static boolean matches(Bytes header) {
        return header.startsWith(MAGIC);
    }

    /**
     * Whether a header that does not match may still be that of an ELF file: less than the magic was recorded, or one to
     * three of its bytes and then only zeros ({@code writev} of few segments), or zeros alone (an unreadable buffer).
     */
    static boolean mayStillMatch(Bytes header) {
        int magic = 0;
        while (magic < header.size() && magic < MAGIC.size() && header.at(magic) == MAGIC.at(magic)) {
            magic++;
        }
        for (int i = magic; i < header.size(); i++) {
            if (header.at(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
