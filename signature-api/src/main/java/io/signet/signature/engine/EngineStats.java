package io.signet.signature.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an engine did so far. A snapshot: while another thread processes, an event may be counted in part of it.
 *
 * @param events events given to {@link SignatureEngine#process}
 * @param signatures by signature id, in the order in which they were loaded; one that was unloaded stays
 */
public record EngineStats(long events, Map<String, SignatureStats> signatures) {

    private static final SignatureStats ZERO = new SignatureStats(0, 0, 0, 0, 0, 0, 0);

    /**
     * Copies the map.
     *
     * @param events events given to {@link SignatureEngine#process}
     * @param signatures by signature id, in the order in which they were loaded; one that was unloaded stays
     */
    public EngineStats {
        signatures = Collections.unmodifiableMap(new LinkedHashMap<>(signatures));
    }

    /**
     * What became of the events that one signature was offered: {@code offered = none + undecided + raised + failed}.
     *
     * @param offered events that a selector matched
     * @param none events it had nothing to say of
     * @param undecided events that did not hold enough to say
     * @param raised events it raised at least one finding on
     * @param failed events it failed on: it threw, or returned null
     * @param findings findings it raised, on events and on signals
     * @param otherFailures failures that were on no event: on a signal, or when it was closed
     */
    public record SignatureStats(
            long offered, long none, long undecided, long raised, long failed, long findings, long otherFailures) {}

    /**
     * The numbers of one signature.
     *
     * @param id its id
     * @return its numbers; all zero for an id that was never loaded
     */
    public SignatureStats signature(String id) {
        return signatures.getOrDefault(Objects.requireNonNull(id, "id"), ZERO);
    }

    /**
     * Findings of all signatures.
     *
     * @return their number
     */
    public long findings() {
        return signatures.values().stream().mapToLong(SignatureStats::findings).sum();
    }
}
