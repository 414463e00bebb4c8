package io.signet.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where the command reads and writes.
 *
 * @param in standard input
 * @param out standard output: results and nothing else
 * @param err everything for people
 * @param terminal whether {@code err} is a terminal that can rewrite its line
 */
record Streams(InputStream in, OutputStream out, PrintStream err, boolean terminal) {}
