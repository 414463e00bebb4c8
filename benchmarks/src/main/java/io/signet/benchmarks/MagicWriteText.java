package io.signet.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One {@code magic_write}, and whether TRC-1022 raises on it. */
record MagicWriteText(ArgumentText arguments, String path, boolean elf) {

    /** The first bytes of what is written most. */
    private static final List<String> TEXTS = List.of(
            "0\n",
            "max",
            "{\"ID\":\"",
            "\n",
            "+cpuset +cpu +io",
            "# This file is",
            "sha256:9c1d",
            "[{\"Id\"",
            "127.0.0.1\tlocalhost\n");

    private static final String ELF = "f0VMRgIBAQAAAAAAAAAAAAMAPgABAAAAcCsAAAAAAAA=";
    /** One in so many is an ELF file: 2 % in the real stream. */
    private static final int ELF_PERCENT = 2;

    static MagicWriteText drawn(Dice dice) {
        boolean elf = dice.percent(ELF_PERCENT);
        String path = elf ? Paths.dropped(dice) : Paths.changing(dice);
        String header = elf ? ELF : Base64.getEncoder().encodeToString(header(dice));
        ArgumentText arguments = new ArgumentText()
                .string("pathname", path)
                .raw("bytes", "[]byte", '"' + header + '"')
                .device(dice);
        return new MagicWriteText(arguments, path, elf);
    }

    private static byte[] header(Dice dice) {
        if (dice.percent(60)) {
            return dice.oneOf(TEXTS).getBytes(StandardCharsets.US_ASCII);
        }
        byte[] bytes = dice.bytes(32);
        // Whatever it is, it is no ELF file.
        bytes[0] = 0;
        return bytes;
    }

    boolean raises(Task task) {
        return elf && task.inContainer() && task.started() && !MemoryPaths.holds(path);
    }

    /** The arguments of the finding that Tracee prints behind it. */
    ArgumentText finding() {
        return new ArgumentText()
                .raw("path", "const char *", '"' + path + '"')
                .raw(
                        "detectedFrom",
                        "unknown",
                        "{\"args\":[" + arguments + "],\"id\":727,\"name\":\"magic_write\",\"returnValue\":48144}");
    }
}
