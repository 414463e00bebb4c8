/** TRC-1022: New executable dropped. */
module io.signet.signature.trc1022 {
    requires transitive io.signet.signature;
    requires static org.jspecify;

    exports io.signet.signature.trc1022;

    provides io.signet.signature.Signature with
            io.signet.signature.trc1022.DroppedExecutable;
}
