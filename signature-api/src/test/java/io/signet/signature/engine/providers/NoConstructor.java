package io.signet.signature.engine.providers;

/** Has no public constructor without arguments. */
public final class NoConstructor extends ProviderB {

    NoConstructor() {}
}
