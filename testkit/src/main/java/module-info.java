/** Unit tests for signatures, and replay of recorded events. */
module io.signet.testkit {
    requires transitive io.signet.signature;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;
    // Only the package of that name needs each of these.
    requires static net.jqwik.api;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;

    exports io.signet.testkit;
    exports io.signet.testkit.assertj;
    exports io.signet.testkit.contract;
    exports io.signet.testkit.jqwik;
    exports io.signet.testkit.junit;
    exports io.signet.testkit.replay;

    uses io.signet.signature.Signature;
}
