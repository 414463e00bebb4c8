package io.signet.signature.engine.providers;

/** Its parent class is not on the class path of the test. */
public final class LostParent extends Parent {}
