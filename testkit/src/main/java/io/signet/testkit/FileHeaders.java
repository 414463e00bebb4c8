package io.signet.testkit;

import io.signet.event.Bytes;

/** First bytes of files, as {@code magic_write} records them: 32 of each. */
public final class FileHeaders {

    /** A 64-bit x86-64 position-independent program: {@code e_type} 3, {@code e_machine} 62. */
    public static final Bytes ELF = Bytes.ofHex("7f454c4602010100000000000000000003003e0001000000c010000000000000");

    /** The start of a ZIP archive. */
    public static final Bytes ZIP = Bytes.ofHex("504b03041400000008000000210000000000000000000000000000000a000000");

    /** {@code #!/bin/sh} and a command. */
    public static final Bytes SHELL_SCRIPT =
            Bytes.ofHex("23212f62696e2f73680a736574202d65750a6563686f2068656c6c6f20746865");

    /** What is recorded when the written memory could not be read. */
    public static final Bytes ZEROS = Bytes.copyOf(new byte[32]);

    private FileHeaders() {}
}
