package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loading and unloading while the engine runs, also from inside a signature. */
final class SignatureEngineRuntimeLoadTest {

    private final List<String> journal = new ArrayList<>();
    private final SignatureEngine engine = SignatureEngine.builder().build();

    private Probe probe(String id) {
        return Probe.of(id).journal(journal);
    }

    /** Does something on its first event only. */
    private Probe once(String id, Probe.Action action) {
        return probe(id).answering(event -> {
            if (journal.stream().filter(("event " + id)::equals).count() == 1) {
                try {
                    action.run();
                } catch (Exception e) {
                    throw Sneaky.raise(e);
                }
            }
            return Verdict.none();
        });
    }

    private List<String> loadedIds() {
        return engine.signatures().stream().map(SignatureMetadata::id).toList();
    }

    @Test
    void a_signature_that_is_loaded_gets_events_from_then_on() {
        engine.process(Events.magicWrite());
        engine.load(probe("late"));
        engine.process(Events.magicWrite());

        assertThat(journal).containsExactly("init late", "event late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "magic_write"})
    void a_signature_that_was_unloaded_gets_no_event_whatever_its_selector(String name) {
        engine.load(probe("a").selecting(EventSelector.of(Event.TRACEE, name)));
        engine.process(Events.magicWrite());

        engine.unload("a");
        engine.process(Events.magicWrite());

        assertThat(journal).containsExactly("init a", "event a", "close a");
        assertThat(loadedIds()).isEmpty();
    }

    @Test
    void unloading_an_unknown_id_says_which_there_are() {
        engine.load(probe("TRC-1"));
        engine.load(probe("TRC-2\n"));

        assertThatThrownBy(() -> engine.unload("TRC-3\u001b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no signature TRC-3\\u001b is loaded; there are [TRC-1, TRC-2\\n]");
        assertThat(loadedIds()).hasSize(2);
    }

    @Test
    void an_id_can_be_loaded_again_once_it_is_unloaded_and_goes_on_counting() {
        engine.load(probe("a"));
        engine.process(Events.magicWrite());
        engine.unload("a");
        engine.load(probe("a"));
        engine.process(Events.magicWrite());

        assertThat(engine.stats().signature("a").offered()).isEqualTo(2);
    }

    @Test
    void a_signature_loaded_from_inside_another_gets_the_next_event_and_not_this_one() {
        engine.load(once("first", () -> engine.load(probe("second"))));

        engine.process(Events.magicWrite());
        assertThat(journal).containsExactly("init first", "event first", "init second");

        engine.process(Events.magicWrite());
        assertThat(journal).endsWith("event first", "event second");
    }

    @Test
    void a_signature_unloaded_from_inside_another_still_gets_this_event_and_is_closed_behind_it() {
        engine.load(once("first", () -> engine.unload("second")));
        engine.load(probe("second"));
        engine.load(probe("third"));
        journal.clear();

        engine.process(Events.magicWrite());
        assertThat(journal).containsExactly("event first", "event second", "event third", "close second");

        engine.process(Events.magicWrite());
        assertThat(journal).endsWith("close second", "event first", "event third");
    }

    @Test
    void a_signature_can_unload_itself() {
        engine.load(probe("self").answering(event -> {
            engine.unload("self");
            return Verdict.of(Detection.of("last", "words"));
        }));

        List<Finding> findings = engine.process(Events.magicWrite());

        assertThat(findings).hasSize(1);
        assertThat(journal).containsExactly("init self", "event self", "close self");
        assertThat(engine.process(Events.magicWrite())).isEmpty();
    }

    @Test
    void a_signature_can_replace_itself() {
        engine.load(probe("self").answering(event -> {
            engine.unload("self");
            engine.load(Probe.raising("self").journal(journal));
            return Verdict.none();
        }));

        assertThat(engine.process(Events.magicWrite())).isEmpty();
        assertThat(journal).containsExactly("init self", "event self", "init self", "close self");
        assertThat(engine.process(Events.magicWrite())).hasSize(1);
    }

    @Test
    void a_load_that_fails_inside_a_signature_is_that_signatures_failure_unless_it_catches_it() {
        engine.load(once("first", () -> engine.load(probe("first"))));

        engine.process(Events.magicWrite());

        assertThat(engine.stats().signature("first").failed()).isEqualTo(1);
        assertThat(loadedIds()).containsExactly("first");
    }

    @Test
    void a_signature_that_is_closed_can_unload_another_which_is_closed_behind_it() {
        engine.load(probe("first").onClose(() -> engine.unload("second")));
        engine.load(probe("second"));
        journal.clear();

        engine.unload("first");

        assertThat(journal).containsExactly("close first", "close second");
        assertThat(loadedIds()).isEmpty();
    }

    @Test
    void a_signature_unloaded_from_inside_is_closed_even_when_an_error_passes() {
        engine.load(once("first", () -> {
            engine.unload("second");
            throw new PassingError("behind unload");
        }));
        engine.load(probe("second"));

        assertThatThrownBy(() -> engine.process(Events.magicWrite())).isInstanceOf(PassingError.class);

        assertThat(journal).endsWith("event first", "close second");
    }

    @Test
    void a_failure_handler_can_take_a_failing_signature_out_of_service() {
        List<SignatureEngine> holder = new ArrayList<>();
        SignatureEngine guarded = SignatureEngine.builder()
                .onFailure(failure -> holder.get(0).unload(failure.signature().id()))
                .add(probe("bad").throwing(new IllegalStateException()))
                .add(probe("good"))
                .build();
        holder.add(guarded);
        journal.clear();

        guarded.process(Events.magicWrite());
        guarded.process(Events.magicWrite());

        assertThat(journal).containsExactly("event bad", "event good", "close bad", "event good");
    }

    @Test
    void can_be_unloaded_after_the_end_of_input() {
        engine.load(probe("a"));
        engine.complete();

        engine.unload("a");

        assertThat(journal).endsWith("close a");
        engine.close();
        assertThat(journal).filteredOn("close a"::equals).hasSize(1);
    }
}
