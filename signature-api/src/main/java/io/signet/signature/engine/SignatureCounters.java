package io.signet.signature.engine;

/** What became of the events that one signature was offered, over the life of an engine. */
final class SignatureCounters {

    final Counter offered = new Counter();
    final Counter none = new Counter();
    final Counter undecided = new Counter();
    final Counter raised = new Counter();
    final Counter failed = new Counter();
    final Counter findings = new Counter();
    final Counter otherFailures = new Counter();

    EngineStats.SignatureStats snapshot() {
        return new EngineStats.SignatureStats(
                offered.get(),
                none.get(),
                undecided.get(),
                raised.get(),
                failed.get(),
                findings.get(),
                otherFailures.get());
    }
}
