/**
 * What a user of Signet writes: an engine in a loop of one's own, a signature, an allow-list around one. The code in README
 * and docs is taken from here, and a test compares the two.
 */
@NullMarked
package io.signet.examples;

import org.jspecify.annotations.NullMarked;
