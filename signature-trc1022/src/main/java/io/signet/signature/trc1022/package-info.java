/**
 * TRC-1022, "New executable dropped": an ELF header was written at the start of a file inside a running container.
 *
 * <p>What it sees, where it is blind and what it takes for a drop and is none: docs/signatures/TRC-1022.md.
 */
@NullMarked
package io.signet.signature.trc1022;

import org.jspecify.annotations.NullMarked;
