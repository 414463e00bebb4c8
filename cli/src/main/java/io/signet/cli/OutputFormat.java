package io.signet.cli;

/** How findings are written. */
enum OutputFormat {
    /** A line for people. */
    text,
    /** A JSON object for machines. */
    json,
    /** The event that Tracee v0.24.1 prints for a finding. */
    tracee
}
