package io.signet.testkit.replay;

import io.signet.event.ContainerInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts events by container, and learns what the containers are called. */
final class ContainerCounting {

    private final Counting<String> events;
    private final Map<String, RecordedContainer> known = new HashMap<>();
    private final int most;

    ContainerCounting(int most) {
        this.most = most;
        events = new Counting<>(most);
    }

    void add(ContainerInfo container) {
        Optional<String> recorded = container.id();
        if (recorded.isEmpty()) {
            return;
        }
        String id = Kept.of(recorded.get());
        events.add(id);
        RecordedContainer before = known.get(id);
        if (before != null || known.size() < most) {
            known.put(id, learn(id, before, container));
        }
    }

    private static RecordedContainer learn(String id, @Nullable RecordedContainer before, ContainerInfo container) {
        if (before != null && before.name().isPresent() && before.image().isPresent()) {
            return before;
        }
        Optional<String> name = container.name().map(Kept::of);
        Optional<String> image = container.image().map(Kept::of);
        return before == null
                ? new RecordedContainer(id, name, image)
                : new RecordedContainer(
                        id, before.name().or(() -> name), before.image().or(() -> image));
    }

    Tally<RecordedContainer> tally() {
        return events.tally((id, count) -> new Tally.Entry<>(
                known.getOrDefault(id, new RecordedContainer(id, Optional.empty(), Optional.empty())), count));
    }
}
