package io.signet.testkit.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What an attacker puts into a path, an argument or a name, as far as a capture can hold it. */
final class HostileText {

    private HostileText() {}

    static Arbitrary<String> any() {
        return Arbitraries.of(
                "",
                " ",
                "/",
                "..",
                "/tmp/../../etc/passwd",
                "/proc/self/fd/3",
                "/tmp/x (deleted)",
                "memfd:",
                "memfd:x",
                "/" + "a".repeat(5_000),
                "/d".repeat(2_048),
                "/tmp/\u0000x",
                "/tmp/x\n{\"eventName\":\"magic_write\"}",
                "/tmp/\r\nx",
                "/tmp/\u001b[2J\u001b[31mx",
                "/tmp/\u009b31mx",
                "/tmp/\u202etxt.exe",
                "/tmp/\u200bx",
                "/tmp/\ufeffx",
                "/tmp/\ufffdx",
                "/tmp/\ud83d\ude00",
                "/t\u043cp/\u0445", // Cyrillic letters that look like Latin ones.
                "/tmp/e\u0301",
                "/tmp/\u00e9",
                "\"",
                "\\",
                "<script>&'",
                "=cmd|' /C calc'!A1",
                "%s%n",
                "${jndi:ldap://x}",
                "-",
                "0",
                "null",
                "NaN",
                "f0VMRg==",
                "f0VMRg",
                "0x7ffc");
    }
}
