package io.signet.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** The samples of a run, by what they are of. */
final class Measurements {

    private final Clock clock;
    private final Map<Subject, List<Sample>> samples = new EnumMap<>(Subject.class);

    Measurements(Clock clock) {
        this.clock = clock;
    }

    void add(Subject subject, Sample sample) {
        samples.computeIfAbsent(subject, first -> new ArrayList<>()).add(sample);
    }

    Set<Subject> subjects() {
        return samples.keySet();
    }

    /** How many forks measured each variant. */
    int forks() {
        return samples.values().stream().mapToInt(List::size).min().orElse(0);
    }

    /** The median over the forks, for one pass. */
    OptionalLong nanos(Subject subject) {
        List<Sample> of = samplesOf(subject);
        return of.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Medians.of(of.stream().map(clock::nanos).toList()));
    }

    long allocatedBytes(Subject subject) {
        return Medians.of(
                samplesOf(subject).stream().map(Sample::allocatedBytes).toList());
    }

    private List<Sample> samplesOf(Subject subject) {
        return samples.getOrDefault(subject, List.of());
    }

    /** How many times the throughput of one is that of the other; empty when either was not measured. */
    OptionalDouble speed(Subject one, Subject other) {
        OptionalLong ofOne = nanos(one);
        OptionalLong ofOther = nanos(other);
        return ofOne.isEmpty() || ofOther.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) ofOther.getAsLong() / ofOne.getAsLong());
    }
}
