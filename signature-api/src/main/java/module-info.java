/** What a signature is, and the engine that hands events to signatures. */
module io.signet.signature {
    requires transitive io.signet.event;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.signet.signature;
    exports io.signet.signature.engine;

    uses io.signet.signature.Signature;
}
