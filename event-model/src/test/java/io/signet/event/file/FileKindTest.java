package io.signet.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Bytes;
import io.signet.event.file.FileKind.ByteOrder;
import io.signet.event.file.FileKind.ElfType;
import io.signet.event.file.FileKind.Family;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileKindTest {

    /** As written by gcc on x86-64: 64-bit, little-endian, shared, x86-64. */
    private static final String HEADER =
            "7f454c46" + "02010100" + "0000000000000000" + "0300" + "3e00" + "01000000" + "4010000000000000";

    private static FileKind kind(String hex) {
        return FileKind.of(Bytes.ofHex(hex));
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({
        "4, ELF",
        "5, ELF 64-bit",
        "6, ELF 64-bit LSB",
        "7, ELF 64-bit LSB",
        "16, ELF 64-bit LSB",
        "17, ELF 64-bit LSB",
        "18, ELF 64-bit LSB shared",
        "19, ELF 64-bit LSB shared",
        "20, 'ELF 64-bit LSB shared, x86-64'",
        "32, 'ELF 64-bit LSB shared, x86-64'",
    })
    void fewer_bytes_say_less(int length, String text) {
        FileKind kind = kind(HEADER.substring(0, 2 * length));

        assertThat(kind).hasToString(text);
        assertThat(kind.anomaly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7f", "7f45", "7f454c", "7f454c00", "00454c46"})
    void less_than_the_magic_is_no_elf(String hex) {
        assertThat(kind(hex).family()).isEqualTo(Family.UNKNOWN);
        assertThat(kind(hex).anomaly()).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "2, SPARC",
        "3, i386",
        "4, m68k",
        "8, MIPS",
        "15, PA-RISC",
        "20, PowerPC",
        "21, PowerPC64",
        "22, S390",
        "40, ARM",
        "42, SuperH",
        "43, SPARC64",
        "50, IA-64",
        "62, x86-64",
        "92, OpenRISC",
        "183, AArch64",
        "189, MicroBlaze",
        "243, RISC-V",
        "247, BPF",
        "252, C-SKY",
        "258, LoongArch",
        "4711, machine 4711"
    })
    void machines_are_named_in_both_byte_orders(int number, String name) {
        String little = String.format("%02x%02x", number & 0xff, number >> 8);
        String big = String.format("%04x", number);

        assertThat(kind("7f454c460201010000000000000000000200" + little).machine())
                .contains(name);
        assertThat(kind("7f454c460202010000000000000000000002" + big).machine()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"0000, NONE", "0100, RELOCATABLE", "0200, EXECUTABLE", "0300, SHARED", "0400, CORE"})
    void types_are_told_apart(String hex, ElfType type) {
        FileKind kind = kind("7f454c46020101000000000000000000" + hex + "3e00");

        assertThat(kind.elfType()).contains(type);
        assertThat(kind.anomaly()).isFalse();
    }

    @Test
    void the_x32_abi_is_a_narrow_class_on_a_wide_machine() {
        assertThat(kind("7f454c460101010000000000000000000200" + "3e00"))
                .hasToString("ELF 32-bit LSB executable, x86-64");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "7f454c46000101000000000000000000 0200 3e00, no class, 'ELF LSB executable, x86-64, odd header'",
        "7f454c4602ff01000000000000000000 0200 3e00, no byte order, 'ELF 64-bit LSB executable, x86-64, odd header'",
        "7f454c4602ff01000000000000000000 0002 0008, no byte order and big-endian,"
                + " 'ELF 64-bit MSB executable, MIPS, odd header'",
        "7f454c46020100000000000000000000 0200 3e00, no version, 'ELF 64-bit LSB executable, x86-64, odd header'",
        "7f454c4602010199ffffffffffffffff 0200 3e00, odd padding, 'ELF 64-bit LSB executable, x86-64, odd header'",
        "7f454c46ffffffffffffffffffffffff 0200 3e00, all of e_ident, 'ELF LSB executable, x86-64, odd header'",
        "7f454c46020101000000000000000000 0200 3e00 00000000, no file version,"
                + " 'ELF 64-bit LSB executable, x86-64, odd header'",
        "7f454c46020101000000000000000000 00fe 3e00, no such type, 'ELF 64-bit LSB, x86-64, odd header'",
        "7f454c46020001000000000000000000 00fe 3e00, the machine tells the order,"
                + " 'ELF 64-bit LSB, x86-64, odd header'",
        "7f454c46020001000000000000000000 fe00 003e, the machine tells the other order,"
                + " 'ELF 64-bit MSB, x86-64, odd header'",
        "7f454c46020001000000000000000000 fefe fefe, nothing tells the order, 'ELF 64-bit, odd header'",
        "7f454c46000000000000000000000000 00000000 0000000000000000, zeros of a writev, 'ELF, odd header'",
    })
    void a_header_the_kernel_still_runs_is_read_and_marked(String hex, String what, String text) {
        assertThat(kind(hex.replace(" ", ""))).hasToString(text);
        assertThat(kind(hex.replace(" ", "")).anomaly()).isTrue();
    }

    @Test
    void an_os_abi_is_no_anomaly() {
        assertThat(kind("7f454c46020101030000000000000000" + "02003e0001000000").anomaly())
                .isFalse();
        assertThat(kind("7f454c46020201090000000000000000" + "0002001600000001").anomaly())
                .isFalse();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "2321, SCRIPT",
        "23212f62696e2f7368, SCRIPT",
        "23, UNKNOWN",
        "efbbbf2321, UNKNOWN",
        "3c3f706870, PHP",
        "3c3f786d6c, UNKNOWN",
        "4d5a9000, PE",
        "cffaedfe, MACH_O",
        "cefaedfe, MACH_O",
        "feedfacf, MACH_O",
        "feedface, MACH_O",
        "cafebabe00000002, MACH_O_FAT",
        "cafebabe00000013, MACH_O_FAT",
        "cafebabe00000014, UNKNOWN",
        "cafebabe0000001e, UNKNOWN",
        "cafebabe0000001f, JAVA_CLASS",
        "cafebabe0000003d, JAVA_CLASS",
        "cafebabe0003002d, JAVA_CLASS",
        "cafebabeffff0000, JAVA_CLASS",
        "cafebabe, UNKNOWN",
        "cafebabe000000, UNKNOWN",
        "cafebabf, MACH_O_FAT",
        "cafed00d, PACK200",
        "0061736d01000000, WASM",
        "504b0304, ZIP",
        "504b0506, ZIP",
        "504b0708, ZIP",
        "504b0102, UNKNOWN",
        "1f8b08, GZIP",
        "1f8b, UNKNOWN",
        "fd377a585a00, XZ",
        "28b52ffd, ZSTD",
        "425a6831, BZIP2",
        "425a6839, BZIP2",
        "425a6830, UNKNOWN",
        "425a68, UNKNOWN",
        "04224d18, LZ4",
        "377abcaf271c, SEVEN_ZIP",
        "213c617263683e0a, AR",
        "edabeedb, RPM",
        "a70d0d0a, PYC",
        "03f30d0a, PYC",
        "1b4c756154, LUA",
        "1b4c4a02, LUAJIT",
        "6465780a30333500, DEX",
        "5d00000080, UNKNOWN",
        "00, UNKNOWN",
        "00000000, UNKNOWN",
    })
    void other_families_are_told_by_their_first_bytes(String hex, Family family) {
        FileKind kind = kind(hex);

        assertThat(kind.family()).isEqualTo(family);
        assertThat(kind).hasToString(family.label());
        assertThat(kind.bits()).isEmpty();
        assertThat(kind.byteOrder()).isEmpty();
        assertThat(kind.elfType()).isEmpty();
        assertThat(kind.machine()).isEmpty();
        assertThat(kind.anomaly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK\r\n", "hi\r\nthere", "é\r\n"})
    void a_short_line_of_text_is_no_python_bytecode(String text) {
        assertThat(FileKind.of(Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)))
                        .family())
                .isEqualTo(Family.UNKNOWN);
    }

    @Test
    void no_bytes_are_no_file() {
        assertThat(FileKind.of(Bytes.empty()).family()).isEqualTo(Family.NONE);
        assertThat(FileKind.of(Bytes.empty())).hasToString("none");
    }

    @Provide
    Arbitrary<byte[]> heads() {
        Arbitrary<byte[]> magic = Arbitraries.of(
                new byte[0],
                new byte[] {0x7f, 'E', 'L', 'F'},
                new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1},
                new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe},
                new byte[] {'B', 'Z', 'h'});
        Arbitrary<byte[]> rest = Arbitraries.bytes().array(byte[].class).ofMaxSize(32);
        return Combinators.combine(magic, rest).as((first, second) -> {
            byte[] head = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, head, first.length, second.length);
            return Arrays.copyOf(head, Math.min(32, head.length));
        });
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void no_bytes_make_it_throw_and_only_elf_has_details(@ForAll("heads") byte[] head) {
        FileKind kind = FileKind.of(Bytes.copyOf(head));

        assertThat(kind).isEqualTo(FileKind.of(Bytes.copyOf(head))).hasSameHashCodeAs(FileKind.of(Bytes.copyOf(head)));
        assertThat(kind.toString()).isNotEmpty();
        if (kind.family() != Family.ELF) {
            assertThat(kind).hasToString(kind.family().label());
        }
        assertThat(kind.family() == Family.ELF)
                .isEqualTo(head.length >= 4 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F');
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_lies_behind_32_bytes_changes_nothing(@ForAll("heads") byte[] head, @ForAll byte[] more) {
        byte[] first = Arrays.copyOf(head, 32);
        byte[] longer = Arrays.copyOf(first, 32 + more.length);
        System.arraycopy(more, 0, longer, 32, more.length);

        assertThat(FileKind.of(Bytes.copyOf(longer))).isEqualTo(FileKind.of(Bytes.copyOf(first)));
    }

    @Test
    void kinds_differ_in_each_part() {
        FileKind kind = kind(HEADER);

        assertThat(kind.byteOrder()).contains(ByteOrder.LITTLE);
        assertThat(kind.bits()).contains(64);
        assertThat(kind)
                .isNotEqualTo(kind(HEADER.replace("3e00", "b700")))
                .isNotEqualTo(kind(HEADER.replace("0300", "0200")))
                .isNotEqualTo(kind(HEADER.replace("02010100", "01010100")))
                .isNotEqualTo(kind(HEADER.replace("02010100", "02010000")))
                .isNotEqualTo("ELF");
    }

    @Test
    void null_is_refused() {
        assertThatThrownBy(() -> FileKind.of((Bytes) null)).isInstanceOf(NullPointerException.class);
    }
}
