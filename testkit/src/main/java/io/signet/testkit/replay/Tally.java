package io.signet.testkit.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often each of several things occurred. Only so many different things are kept, those that came first; how often
 * others occurred is counted, so that the numbers add up whatever an attacker invents. Immutable.
 *
 * @param <K> what is counted
 * @param entries the things that were kept, the most frequent first, equally frequent ones in the order they came
 * @param others how often things occurred that were not kept
 */
public record Tally<K>(List<Entry<K>> entries, long others) {

    /**
     * One thing and how often it occurred.
     *
     * @param <K> what is counted
     * @param key the thing
     * @param count how often, 1 or more
     */
    public record Entry<K>(K key, long count) {

        /**
         * Checks that the thing is given.
         *
         * @param key the thing
         * @param count how often, 1 or more
         */
        public Entry {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * Copies the list.
     *
     * @param entries the things that were kept
     * @param others how often things occurred that were not kept
     */
    public Tally {
        entries = List.copyOf(entries);
    }

    /**
     * How often one thing occurred.
     *
     * @param key the thing
     * @return the count; 0 when it did not occur or was not kept
     */
    public long count(K key) {
        Optional<Entry<K>> found =
                entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        return found.map(Entry::count).orElse(0L);
    }

    /**
     * All occurrences, of what was kept and of the others.
     *
     * @return the sum
     */
    public long total() {
        return entries.stream().mapToLong(Entry::count).sum() + others;
    }
}
