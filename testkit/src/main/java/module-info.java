/** Unit tests for signatures, and replay of recorded events. */
module io.signet.testkit {
    requires transitive io.signet.signature;
    requires static org.jspecify;

    exports io.signet.testkit;
    exports io.signet.testkit.replay;
}
