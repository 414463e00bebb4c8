package io.signet.signature.engine.providers;

/** Is no signature. */
public final class NoSubtype {}
