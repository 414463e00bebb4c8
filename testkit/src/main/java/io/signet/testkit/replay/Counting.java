package io.signet.testkit.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Counts in bounded memory: the first different keys are kept, the others only counted. */
final class Counting<K> {

    private final int most;
    private final Map<K, Long> counts = new LinkedHashMap<>();
    private long others;

    Counting(int most) {
        this.most = most;
    }

    void add(K key) {
        Long before = counts.get(key);
        if (before != null) {
            counts.put(key, before + 1);
        } else if (counts.size() < most) {
            counts.put(key, 1L);
        } else {
            others++;
        }
    }

    Tally<K> tally() {
        return tally((key, count) -> new Tally.Entry<>(key, count));
    }

    <T> Tally<T> tally(BiFunction<K, Long, Tally.Entry<T>> entry) {
        List<Tally.Entry<T>> entries = new ArrayList<>();
        counts.forEach((key, count) -> entries.add(entry.apply(key, count)));
        entries.sort(Comparator.comparingLong(Tally.Entry<T>::count).reversed());
        return new Tally<>(entries, others);
    }
}
