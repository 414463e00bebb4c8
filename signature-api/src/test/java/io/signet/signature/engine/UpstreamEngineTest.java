package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.json.EventInterest;
import io.signet.signature.EventSelector;
import io.signet.signature.SignatureMetadata;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The tests of Tracee's own engine (pkg/signatures/engine/engine_test.go, v0.24.1), in its order. Where Tracee logs that a
 * signature cannot be loaded and goes on, this engine is not built: 8 to 11.
 */
final class UpstreamEngineTest {

    private static final String FAKE = "TRC-FAKE";
    private static final String CLASS = Probe.class.getName();

    private static void assertDelivered(int times, Event event, EventSelector selector) {
        Probe signature = Probe.of(FAKE).selecting(selector);
        try (SignatureEngine engine = SignatureEngine.builder().add(signature).build()) {
            engine.process(event);
            engine.complete();
        }
        assertThat(signature.events).hasSize(times).allMatch(delivered -> delivered == event);
    }

    private static EventSelector tracee(String name) {
        return EventSelector.of(Event.TRACEE, name);
    }

    @Nested
    final class Consume {

        @Test
        void t01_selector_without_origin_gets_an_event_of_the_host() {
            assertDelivered(1, Events.of("test_event"), tracee("test_event"));
        }

        @Test
        void t02_selector_of_another_name_gets_nothing() {
            assertDelivered(0, Events.of("execve"), tracee("not execve"));
        }

        @Test
        void t03_name_star_gets_any_name() {
            assertDelivered(1, Events.of("test_event"), tracee("*"));
        }

        @Test
        void t04_selector_of_a_source_alone_gets_all_of_it() {
            assertDelivered(1, Events.of("test_event"), EventSelector.anyName(Event.TRACEE));
            assertDelivered(1, Events.of("test_event"), tracee(""));
        }

        @Test
        void t05_origin_container_gets_an_event_of_a_started_container() {
            assertDelivered(
                    1, Events.inContainer("test_event"), tracee("test_event").from(Origin.CONTAINER));
        }

        @Test
        void t06_origin_host_does_not_get_an_event_of_a_container() {
            assertDelivered(
                    0, Events.inContainer("test_event"), tracee("test_event").from(Origin.HOST));
        }

        @Test
        void t07_origin_host_gets_an_event_outside_containers() {
            assertDelivered(1, Events.of("test_event"), tracee("test_event").from(Origin.HOST));
        }

        @Test
        void t08_selector_without_source_keeps_the_engine_from_being_built() {
            assertLoadFails(
                    Probe.of(FAKE).selecting(EventSelector.of("", "test_event")),
                    "signature TRC-FAKE (" + CLASS + ") has a selector without a source (/test_event@*):"
                            + " there is no wildcard for the source, use Event.TRACEE");
        }

        @Test
        void t09_init_that_fails_keeps_the_engine_from_being_built() {
            assertLoadFails(
                    Probe.of(FAKE).onInit(() -> {
                        throw new IllegalStateException("init failed");
                    }),
                    "signature TRC-FAKE (" + CLASS
                            + "): init failed with java.lang.IllegalStateException: init failed");
        }

        @Test
        void t10_selectors_that_fail_keep_the_engine_from_being_built() {
            assertLoadFails(
                    Probe.of(FAKE).onSelectors(() -> {
                        throw new IllegalStateException("no selectors");
                    }),
                    "signature TRC-FAKE (" + CLASS
                            + "): selectors() failed with java.lang.IllegalStateException: no selectors");
        }

        @Test
        void t11_metadata_that_fails_keeps_the_engine_from_being_built() {
            assertLoadFails(
                    Probe.of(FAKE).onMetadata(() -> {
                        throw new IllegalStateException("no metadata");
                    }),
                    CLASS + ": metadata() failed with java.lang.IllegalStateException: no metadata");
        }

        @Test
        void t12_event_of_a_foreign_sensor_reaches_a_full_selector() {
            // Tracee's test has the origin "foo". A selector of ours can only name Tracee's three.
            assertDelivered(
                    1,
                    Events.of("system", "test_event", Origin.HOST),
                    EventSelector.of("system", "test_event").from(Origin.HOST));
        }

        @Test
        void t13_event_of_a_foreign_sensor_without_origin_reaches_a_selector_without_origin() {
            assertDelivered(
                    1, Events.of("system", "test_event", Origin.UNKNOWN), EventSelector.of("system", "test_event"));
        }

        private void assertLoadFails(Probe signature, String message) {
            assertThatThrownBy(() -> SignatureEngine.builder().add(signature).build())
                    .isInstanceOf(SignatureLoadException.class)
                    .hasMessage(message);
            assertThat(signature.events).isEmpty();
        }
    }

    @Nested
    final class SelectedEvents {

        @Test
        void t14_names_that_two_signatures_select_are_wanted_once_each() {
            Probe first = Probe.of("first").selecting(tracee("test_event"), tracee("test_event2"));
            Probe second = Probe.of("second").selecting(tracee("test_event").from(Origin.HOST), tracee("test_event2"));

            try (SignatureEngine engine =
                    SignatureEngine.builder().add(first).add(second).build()) {
                assertThat(engine.interest()).isEqualTo(EventInterest.of(List.of("test_event", "test_event2")));
            }
        }
    }

    @Nested
    final class Load {

        private final SignatureEngine engine = SignatureEngine.builder().build();

        private List<String> loadedIds() {
            return engine.signatures().stream().map(SignatureMetadata::id).toList();
        }

        @Test
        void t15_one_signature_is_loaded_under_its_id() {
            engine.load(Probe.of("TRC-1"));

            assertThat(loadedIds()).containsExactly("TRC-1");
        }

        @Test
        void t16_two_signatures_are_loaded() {
            engine.load(Probe.of("TRC-1"));
            engine.load(Probe.of("TRC-2"));

            assertThat(loadedIds()).containsExactly("TRC-1", "TRC-2");
        }

        @Test
        void t17_an_id_is_loaded_once() {
            Probe first = Probe.of("TRC-1");
            engine.load(first);

            assertThatThrownBy(() -> engine.load(Probe.of("TRC-1")))
                    .isInstanceOf(SignatureLoadException.class)
                    .hasMessage("signature id TRC-1 is already loaded, from " + CLASS + ": the one from " + CLASS
                            + " needs another id, or leave one of the two out");

            assertThat(loadedIds()).containsExactly("TRC-1");
            engine.process(Events.magicWrite());
            assertThat(first.events).hasSize(1);
        }
    }
}
