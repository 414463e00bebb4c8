package io.signet.signature.engine.providers;

/** Has the id of the other, and a class name that comes before it. */
public final class AnotherB extends ProviderB {}
