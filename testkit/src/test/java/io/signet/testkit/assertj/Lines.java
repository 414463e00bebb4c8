package io.signet.testkit.assertj;

/** Text of several lines. */
final class Lines {

    private Lines() {}

    static String of(String... lines) {
        return String.join("\n", lines);
    }
}
