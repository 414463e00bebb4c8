package io.signet.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.file.MagicWrite;
import io.signet.event.json.EventDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** What a user sees of a property that fails. The nested ones are meant to, and only run from the tests. */
final class FailingSamplesTest {

    @Domain(TraceeEvents.class)
    static final class OfEveryEvent {

        @Property(seed = "7")
        void fails(@ForAll @OfKind("magic_write") @Hostile Event event) {
            assertThat(event.name()).isEmpty();
        }
    }

    @Domain(TraceeEvents.class)
    static final class OfNullPaths {

        @Property(seed = "7")
        void fails(@ForAll @OfKind("magic_write") @Hostile Event event) {
            assertThat(event.arguments())
                    .noneMatch(argument -> argument.name().equals("pathname") && argument.isNull());
        }
    }

    @Domain(TraceeEvents.class)
    static final class OfContainers {

        @Property(seed = "7")
        void fails(@ForAll Event event) {
            assertThat(event.origin()).isNotEqualTo(Origin.CONTAINER);
        }
    }

    private static Event shrunk(Class<?> properties) {
        List<String> lines = SampleReports.events(SampleReports.of(properties));
        assertThat(lines).isNotEmpty();
        List<Event> events = EventDecoder.create()
                .decode(lines.get(0).getBytes(StandardCharsets.UTF_8), "sample")
                .events();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @Test
    void a_sample_shrinks_to_a_short_plain_event() {
        Event event = shrunk(OfEveryEvent.class);
        MagicWrite write = MagicWrite.of(event);

        assertThat(event.origin()).isEqualTo(Origin.HOST);
        assertThat(event.process().pid()).hasValue(1);
        assertThat(event.process().name()).contains("sh");
        assertThat(event.arguments()).hasSize(4);
        assertThat(write.pathname()).isEqualTo("/a");
        assertThat(write.header().isEmpty()).isTrue();
        assertThat(write.device()).hasValue(0);
        assertThat(write.inode()).hasValue(0);
        assertThat(event.hostName()).contains("node-1");
    }

    @Test
    void all_nastiness_but_the_cause_is_taken_back() {
        Event event = shrunk(OfNullPaths.class);

        assertThat(event.arguments())
                .hasSize(4)
                .filteredOn(argument -> argument.isNull())
                .hasSize(1);
        assertThat(event.origin()).isEqualTo(Origin.HOST);
        assertThat(event.process().pid()).hasValue(1);
    }

    @Test
    void what_matters_stays() {
        Event event = shrunk(OfContainers.class);

        assertThat(event.origin()).isEqualTo(Origin.CONTAINER);
        assertThat(event.name()).isEqualTo("magic_write");
        assertThat(event.process().pid()).hasValue(1);
    }
}
