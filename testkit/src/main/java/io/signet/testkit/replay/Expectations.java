package io.signet.testkit.replay;

import java.util.List;
import java.util.Optional;

/**
 * What people say of a capture and a signature.
 *
 * @param signature the signature's id
 * @param signatureLine where the file says so
 * @param capture the capture's name
 * @param captureLine where the file says so
 * @param findings what must be raised; nothing else may be
 * @param quiet events of which is said why nothing is raised
 * @param offered how many events the signature must be offered; empty when any number but none will do
 * @param offeredLine where the file says so
 * @param unreadable how many lines of the capture cannot be read, and need not be
 */
record Expectations(
        String signature,
        int signatureLine,
        String capture,
        int captureLine,
        List<ExpectedFinding> findings,
        List<ExpectedQuiet> quiet,
        Optional<Long> offered,
        int offeredLine,
        long unreadable) {}
