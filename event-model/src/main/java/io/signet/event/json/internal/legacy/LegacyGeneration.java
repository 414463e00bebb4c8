package io.signet.event.json.internal.legacy;

import static io.signet.event.json.TraceeDialect.B;
import static io.signet.event.json.TraceeDialect.C;
import static io.signet.event.json.TraceeDialect.D;
import static io.signet.event.json.TraceeDialect.D_PRIME;
import static io.signet.event.json.TraceeDialect.E;
import static io.signet.event.json.TraceeDialect.F;
import static io.signet.event.json.TraceeDialect.G;
import static io.signet.event.json.TraceeDialect.H;
import static io.signet.event.json.TraceeDialect.I;
import static io.signet.event.json.TraceeDialect.J;
import static io.signet.event.json.TraceeDialect.K;
import static io.signet.event.json.TraceeDialect.L;
import static io.signet.event.json.TraceeDialect.M;
import static io.signet.event.json.TraceeDialect.N;

import io.signet.event.json.TraceeDialect;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A generation of {@code trace.Event}, told by the keys that came with it (types/trace/trace.go of each tag). Where no key
 * tells two dialects apart they are one generation.
 *
 * @param dialects the dialects it can be
 * @param marks whether an object that is of no later generation is of this one
 */
record LegacyGeneration(Set<TraceeDialect> dialects, Predicate<JsonFields> marks) {

    /** v0.6 and later print nanoseconds; earlier ones seconds since boot. */
    private static final TraceeDialect FIRST_WITH_NANOSECONDS = E;

    /** Newest first. */
    private static final List<LegacyGeneration> ALL = List.of(
            of(N, N, anyOf(LegacyKeys.SINCE_0_18).and(ArgumentTypes::areOfGo)),
            of(M, M, anyOf(LegacyKeys.SINCE_0_18).and(ArgumentTypes::areOfC)),
            of(M, N, anyOf(LegacyKeys.SINCE_0_18)),
            of(L, L, anyOf(LegacyKeys.SINCE_0_13).and(anyOf(Set.of("containerId")))),
            of(K, K, anyOf(LegacyKeys.SINCE_0_13)),
            of(J, J, top -> top.has("metadata", JsonValue.Kind.OBJECT)),
            of(I, I, anyOf(LegacyKeys.SINCE_0_11).and(FindingNames::areOf)),
            of(I, J, anyOf(LegacyKeys.SINCE_0_11)),
            of(H, H, anyOf(Set.of("contextFlags"))),
            of(G, G, anyOf(LegacyKeys.SINCE_0_8)),
            of(F, F, anyOf(Set.of("processorId"))),
            of(E, E, anyOf(Set.of("containerId"))),
            of(D_PRIME, D_PRIME, anyOf(Set.of("ContainerID"))),
            of(D, D, anyOf(Set.of("stackAddresses"))),
            of(B, B, LegacyGeneration::hasBareArguments),
            of(C, C, anyOf(LegacyKeys.SINCE_0_0_3)));

    /** An object with too few keys to tell: it was not printed by Tracee. */
    private static final LegacyGeneration UNTOLD = of(E, N, top -> true);

    private static LegacyGeneration of(TraceeDialect first, TraceeDialect last, Predicate<JsonFields> marks) {
        return new LegacyGeneration(EnumSet.range(first, last), marks);
    }

    private static Predicate<JsonFields> anyOf(Set<String> keys) {
        return top -> top.hasAny(keys);
    }

    static LegacyGeneration of(JsonFields top) {
        for (LegacyGeneration generation : ALL) {
            if (generation.marks.test(top)) {
                return generation;
            }
        }
        return UNTOLD;
    }

    /** v0.0.2 prints arguments as bare values, and no host ids. */
    static boolean hasBareArguments(JsonFields top) {
        return top.has("processId")
                && !top.hasAny(LegacyKeys.SINCE_0_0_3)
                && top.has("args", JsonValue.Kind.LIST)
                && !ArgumentTypes.areNamed(top);
    }

    boolean countsSeconds() {
        return dialects.stream().allMatch(dialect -> dialect.compareTo(FIRST_WITH_NANOSECONDS) < 0);
    }

    /** Whether policies are printed, and left out when there are none. */
    boolean hasPolicies() {
        return dialects.stream().allMatch(dialect -> dialect.compareTo(K) >= 0);
    }
}
