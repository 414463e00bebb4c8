package io.signet.signature.engine.providers;

/** Is left out of the class path of the test. */
class Parent extends ProviderB {}
