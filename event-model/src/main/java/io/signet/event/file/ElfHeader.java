package io.signet.event.file;

import io.signet.event.Bytes;
import io.signet.event.file.FileKind.ByteOrder;
import io.signet.event.file.FileKind.ElfType;
import io.signet.event.file.FileKind.Family;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first bytes of an ELF file; see elf(5) and elf-em.h. */
final class ElfHeader {

    static final Bytes MAGIC = Bytes.of(0x7f, 'E', 'L', 'F');

    private static final int CLASS = 4;
    private static final int DATA = 5;
    private static final int VERSION = 6;
    private static final int PADDING = 9;
    private static final int TYPE = 16;
    private static final int MACHINE = 18;
    private static final int FILE_VERSION = 20;

    private static final Map<Integer, String> MACHINES = Map.ofEntries(
            Map.entry(2, "SPARC"),
            Map.entry(3, "i386"),
            Map.entry(4, "m68k"),
            Map.entry(8, "MIPS"),
            Map.entry(15, "PA-RISC"),
            Map.entry(20, "PowerPC"),
            Map.entry(21, "PowerPC64"),
            Map.entry(22, "S390"),
            Map.entry(40, "ARM"),
            Map.entry(42, "SuperH"),
            Map.entry(43, "SPARC64"),
            Map.entry(50, "IA-64"),
            Map.entry(62, "x86-64"),
            Map.entry(92, "OpenRISC"),
            Map.entry(183, "AArch64"),
            Map.entry(189, "MicroBlaze"),
            Map.entry(243, "RISC-V"),
            Map.entry(247, "BPF"),
            Map.entry(252, "C-SKY"),
            Map.entry(258, "LoongArch"));

    private ElfHeader() {}

    static FileKind read(Bytes head) {
        Integer bits = byteAt(head, CLASS) == 1 ? Integer.valueOf(32) : byteAt(head, CLASS) == 2 ? 64 : null;
        boolean anomaly = odd(head, CLASS, 2) || odd(head, DATA, 2) || odd(head, VERSION, 1) || oddPadding(head);
        ByteOrder order = byteOrder(head);
        if (order == null || head.size() < TYPE + 2) {
            return new FileKind(Family.ELF, bits, order, null, null, anomaly);
        }
        ElfType type = elfType(numberAt(head, TYPE, order));
        String machine = head.size() < MACHINE + 2 ? null : machine(numberAt(head, MACHINE, order));
        boolean odd = anomaly || type == null || oddFileVersion(head, order);
        return new FileKind(Family.ELF, bits, order, type, machine, odd);
    }

    private static boolean odd(Bytes head, int at, int highest) {
        return head.size() > at && (head.at(at) < 1 || head.at(at) > highest);
    }

    private static boolean oddPadding(Bytes head) {
        for (int i = PADDING; i < Math.min(TYPE, head.size()); i++) {
            if (head.at(i) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean oddFileVersion(Bytes head, ByteOrder order) {
        if (head.size() < FILE_VERSION + 4) {
            return false;
        }
        int first = numberAt(head, FILE_VERSION, order);
        int second = numberAt(head, FILE_VERSION + 2, order);
        return order == ByteOrder.LITTLE ? first != 1 || second != 0 : first != 0 || second != 1;
    }

    /** As declared; else the order in which the type, or failing that the machine, is a known one. */
    private static @Nullable ByteOrder byteOrder(Bytes head) {
        int declared = byteAt(head, DATA);
        if (declared == 1 || declared == 2) {
            return declared == 1 ? ByteOrder.LITTLE : ByteOrder.BIG;
        }
        for (ByteOrder order : ByteOrder.values()) {
            if (head.size() >= TYPE + 2 && elfTypeMakesSense(numberAt(head, TYPE, order))) {
                return order;
            }
        }
        for (ByteOrder order : ByteOrder.values()) {
            if (head.size() >= MACHINE + 2 && MACHINES.containsKey(numberAt(head, MACHINE, order))) {
                return order;
            }
        }
        return null;
    }

    private static boolean elfTypeMakesSense(int type) {
        return type >= 1 && type <= 4;
    }

    private static @Nullable ElfType elfType(int type) {
        return switch (type) {
            case 0 -> ElfType.NONE;
            case 1 -> ElfType.RELOCATABLE;
            case 2 -> ElfType.EXECUTABLE;
            case 3 -> ElfType.SHARED;
            case 4 -> ElfType.CORE;
            default -> null;
        };
    }

    private static String machine(int number) {
        return MACHINES.getOrDefault(number, "machine " + number);
    }

    private static int byteAt(Bytes head, int at) {
        return head.size() > at ? head.at(at) : -1;
    }

    private static int numberAt(Bytes head, int at, ByteOrder order) {
        int first = head.at(at);
        int second = head.at(at + 1);
        return order == ByteOrder.LITTLE ? second << 8 | first : first << 8 | second;
    }
}
