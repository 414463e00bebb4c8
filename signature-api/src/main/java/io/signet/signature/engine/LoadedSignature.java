package io.signet.signature.engine;

import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import java.util.List;

/** A signature with what it said of itself when it was loaded. */
record LoadedSignature(
        Signature signature, SignatureMetadata metadata, List<EventSelector> selectors, SignatureCounters counters) {}
