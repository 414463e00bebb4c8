package io.signet.testkit.replay;

import io.signet.signature.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A directory of cases that a test writes: for the most part one case, toy-1/x, of one capture, x. Never on a build server. */
final class CaseDirectory {

    static final GoldenSettings READING = GoldenSettings.of(null, null, null);

    private final Path root;

    CaseDirectory(Path root) {
        this.root = root;
    }

    CaseDirectory file(String name, String text) {
        Path file = root.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    CaseDirectory capture(String... lines) {
        return file("captures/x.ndjson", String.join("\n", lines) + "\n");
    }

    /** The expectation, with ' for ". */
    CaseDirectory expect(String... lines) {
        return file("toy-1/x.expect.json", String.join("\n", lines).replace('\'', '"'));
    }

    /** An expectation for the capture and the signature, with these fields. */
    CaseDirectory expecting(String... fields) {
        return expect("{ 'capture': 'x', 'signature': 'TOY-1',", String.join(",\n", fields) + " }");
    }

    String read(String name) {
        try {
            return Files.readString(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    Path root() {
        return root;
    }

    List<ReplayCase> cases() {
        try {
            return ReplayCases.in(root).cases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReplayCase theCase() {
        List<ReplayCase> cases = cases();
        if (cases.size() != 1) {
            throw new IllegalStateException("not one case: " + cases);
        }
        return cases.get(0);
    }

    CaseReport check() {
        return check(CaseToy.rule());
    }

    CaseReport check(Signature signature) {
        return theCase().check(signature, READING);
    }

    /** All that is wrong, one message each. */
    List<String> problems(Signature signature) {
        return check(signature).problems().stream().map(CaseProblem::message).toList();
    }

    List<String> problems() {
        return problems(CaseToy.rule());
    }

    /** The anchor of a line, as the documentation of {@link Anchor} says. */
    static String at(int line, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return line + "~" + HexFormat.of().formatHex(hash, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
