package io.signet.signature.engine;

import io.signet.event.Origin;
import java.util.function.Function;

/** The receivers of one name's events, by origin. Immutable. */
final class OriginRoutes {

    private final LoadedSignature[] container;
    private final LoadedSignature[] containerInit;
    private final LoadedSignature[] host;
    private final LoadedSignature[] unknown;

    OriginRoutes(Function<Origin, LoadedSignature[]> receivers) {
        container = receivers.apply(Origin.CONTAINER);
        containerInit = receivers.apply(Origin.CONTAINER_INIT);
        host = receivers.apply(Origin.HOST);
        unknown = receivers.apply(Origin.UNKNOWN);
    }

    LoadedSignature[] receivers(Origin origin) {
        return switch (origin) {
            case CONTAINER -> container;
            case CONTAINER_INIT -> containerInit;
            case HOST -> host;
            case UNKNOWN -> unknown;
        };
    }

    /** An unknown origin cannot be selected: who takes it takes every other too. */
    boolean isEmpty() {
        return container.length + containerInit.length + host.length == 0;
    }
}
