package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.signet.event.Event;
import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.EventSelector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps signatures from loading, and what is said and cleaned up then. */
final class SignatureEngineLoadTest {

    private static final String CLASS = Probe.class.getName();

    private interface Containers extends DataSource {}

    private interface Processes extends DataSource {}

    private static final DataSourceKey<Containers> CONTAINERS =
            new DataSourceKey<>("tracee", "containers", Containers.class);

    private final List<String> journal = new ArrayList<>();

    private static SignatureLoadException loadFailure(SignatureEngineBuilder builder) {
        return catchThrowableOfType(SignatureLoadException.class, builder::build);
    }

    private static SignatureLoadException loadFailure(Probe... probes) {
        return loadFailure(SignatureEngine.builder().addAll(List.of(probes)));
    }

    @Test
    void one_message_lists_every_problem() {
        SignatureLoadException failure = loadFailure(
                Probe.of("good"),
                Probe.of("good").eventName("other"),
                Probe.of("").eventName("nameless"),
                Probe.of("no-event-name").eventName(""),
                Probe.of("same-event-name").eventName("event_good"),
                Probe.of("no-selector").selecting(),
                Probe.of("no-source").selecting(EventSelector.of("", "openat"), EventSelector.of("tracee", "execve")),
                Probe.of("needs-containers").requiring(CONTAINERS),
                Probe.of("throws").onSelectors(() -> {
                    throw new IOException("gone");
                }));

        assertThat(failure).hasMessage("""
                        8 problems:
                        - signature id good is already loaded, from CLASS: the one from CLASS needs another id, or leave one of the two out
                        - signature of CLASS has an empty id: every signature needs one of its own
                        - signature no-event-name (CLASS) has an empty event name: set eventName(...), the name its findings have as events
                        - event name event_good of signature same-event-name (CLASS) is already that of signature good (CLASS): findings could not be told apart
                        - signature no-selector (CLASS) selects no event: selectors() is empty
                        - signature no-source (CLASS) has a selector without a source (/openat@*): there is no wildcard for the source, use Event.TRACEE
                        - signature needs-containers (CLASS) requires the data source tracee/containers, which this engine does not have: add it with dataSource(key, source)
                        - signature throws (CLASS): selectors() failed with java.io.IOException: gone""".replace("CLASS", CLASS));
        assertThat(failure.problems()).hasSize(8).noneMatch(problem -> problem.contains("\n"));
        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void one_problem_is_the_whole_message() {
        SignatureLoadException failure = loadFailure(Probe.of("a").selecting());

        assertThat(failure.getMessage()).isEqualTo(failure.problems().get(0));
        assertThat(failure.problems()).hasSize(1);
    }

    @Test
    void two_signatures_without_id_are_told_of_their_common_event_name_too() {
        assertThat(loadFailure(Probe.of("").eventName("e"), Probe.of("").eventName("e"))
                        .problems())
                .hasSize(3)
                .last()
                .isEqualTo("event name e of signature of " + CLASS + " is already that of signature of " + CLASS
                        + ": findings could not be told apart");
    }

    @Test
    void a_repeated_id_is_not_reported_a_second_time_for_its_event_name() {
        assertThat(loadFailure(Probe.of("a"), Probe.of("a")).problems()).hasSize(1);
    }

    @Test
    void one_signature_can_have_several_problems() {
        assertThat(loadFailure(Probe.of("a").eventName("").selecting().requiring(CONTAINERS))
                        .problems())
                .hasSize(3);
    }

    @Test
    void null_answers_are_problems_and_no_null_pointers() {
        assertThat(loadFailure(
                                Probe.of("a").selectorList(null),
                                Probe.of("b").selectorList(Arrays.asList(EventSelector.anyName("tracee"), null)))
                        .problems())
                .containsExactly(
                        "signature a (" + CLASS + "): selectors() returned null",
                        "signature b (" + CLASS + "): selectors() returned a list with null in it");
    }

    @Test
    void names_the_type_that_a_data_source_should_have() {
        SignatureEngineBuilder builder = SignatureEngine.builder()
                .add(Probe.of("a").requiring(CONTAINERS))
                .dataSource(new DataSourceKey<>("tracee", "containers", Processes.class), new Processes() {});

        assertThat(loadFailure(builder))
                .hasMessage("signature a (" + CLASS + ") requires the data source tracee/containers, as a "
                        + Containers.class.getName() + ", and this engine has it as a " + Processes.class.getName());
    }

    @Test
    void a_data_source_of_another_name_is_not_the_one_that_lacks() {
        SignatureEngineBuilder builder = SignatureEngine.builder()
                .add(Probe.of("a").requiring(CONTAINERS))
                .dataSource(new DataSourceKey<>("tracee", "processes", Processes.class), new Processes() {});

        assertThat(loadFailure(builder))
                .hasMessage("signature a (" + CLASS + ") requires the data source tracee/containers, which this engine"
                        + " does not have: add it with dataSource(key, source)");
    }

    @Test
    void escapes_what_signatures_call_themselves() {
        assertThat(loadFailure(Probe.of("a\u001b[2J\n").selecting()))
                .hasMessage("signature a\\u001b[2J\\n (" + CLASS + ") selects no event: selectors() is empty");
    }

    @Test
    void escapes_and_cuts_the_message_of_what_init_threw() {
        assertThat(loadFailure(Probe.of("a").onInit(() -> {
                            throw new IOException("line\nbreak" + "x".repeat(1_000));
                        }))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("signature a (" + CLASS + "): init failed with java.io.IOException: line\\nbreakxxx")
                .contains("…(1010 characters)…")
                .hasSizeLessThan(500);
    }

    @Test
    void initialises_nobody_when_a_check_fails() {
        loadFailure(Probe.of("a").journal(journal), Probe.of("b").selecting());

        assertThat(journal).isEmpty();
    }

    @Test
    void closes_in_reverse_what_was_initialised_when_one_init_fails() {
        SignatureLoadException failure = loadFailure(
                Probe.of("a").journal(journal),
                Probe.of("b").journal(journal).onInit(() -> {
                    throw new IOException("no list");
                }),
                Probe.of("c").journal(journal).onInit(() -> {
                    throw new AssertionError("no chance");
                }));

        assertThat(failure)
                .hasMessage("2 problems:\n- signature b (" + CLASS
                        + "): init failed with java.io.IOException: no list\n- signature c (" + CLASS
                        + "): init failed with java.lang.AssertionError: no chance");
        assertThat(failure.getSuppressed()).hasSize(2);
        assertThat(journal).containsExactly("init a", "init b", "init c", "close c", "close b", "close a");
    }

    @Test
    void closes_what_was_initialised_when_an_error_passes_out_of_init() {
        Error passing = new PassingError("init");
        SignatureEngineBuilder builder = SignatureEngine.builder()
                .add(Probe.of("a").journal(journal))
                .add(Probe.of("b").journal(journal).onInit(() -> {
                    throw passing;
                }))
                .add(Probe.of("c").journal(journal));

        assertThatThrownBy(builder::build).isSameAs(passing);

        assertThat(journal).containsExactly("init a", "init b", "close b", "close a");
    }

    @Test
    void a_close_that_fails_after_a_failed_init_is_reported_and_hides_nothing() {
        Failures failures = new Failures();
        SignatureEngineBuilder builder = SignatureEngine.builder()
                .onFailure(failures)
                .add(Probe.of("a").journal(journal))
                .add(Probe.of("b")
                        .journal(journal)
                        .onInit(() -> {
                            throw new IOException("init");
                        })
                        .onClose(() -> {
                            throw new IOException("close");
                        }));

        assertThat(loadFailure(builder))
                .hasMessage("signature b (" + CLASS + "): init failed with java.io.IOException: init");

        assertThat(failures.only().phase()).isEqualTo(SignatureFailure.Phase.CLOSE);
        assertThat(journal).endsWith("close b", "close a");
    }

    @Test
    void an_interrupted_init_leaves_the_thread_interrupted() {
        assertThat(loadFailure(Probe.of("a").onInit(() -> {
                    throw new InterruptedException();
                })))
                .hasMessage("signature a (" + CLASS + "): init failed with java.lang.InterruptedException");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_load_that_fails_leaves_the_engine_as_it_was() {
        Probe first = Probe.of("a").journal(journal);
        try (SignatureEngine engine = SignatureEngine.builder().add(first).build()) {
            assertThatThrownBy(() -> engine.load(Probe.of("b").journal(journal).onInit(() -> {
                        throw new IOException("no");
                    })))
                    .isInstanceOf(SignatureLoadException.class);

            engine.process(Events.magicWrite());

            assertThat(engine.signatures()).hasSize(1);
            assertThat(engine.stats().signatures()).containsOnlyKeys("a");
            assertThat(journal).containsExactly("init a", "init b", "close b", "event a");

            engine.load(Probe.of("b"));
            assertThat(engine.signatures()).hasSize(2);
        }
    }

    @Test
    void asks_each_signature_once_who_it_is() {
        List<String> asked = new ArrayList<>();
        Probe probe = Probe.of("a").onMetadata(() -> asked.add("metadata")).onSelectors(() -> asked.add("selectors"));
        try (SignatureEngine engine = SignatureEngine.builder().add(probe).build()) {
            engine.process(Events.magicWrite());
            engine.load(Probe.of("b"));
            engine.complete();
        }

        assertThat(asked).containsExactly("metadata", "selectors");
    }

    @Test
    void selectors_that_a_signature_changes_later_change_nothing() {
        List<EventSelector> selectors = new ArrayList<>(List.of(EventSelector.of(Event.TRACEE, "openat")));
        Probe probe = Probe.of("a").selectorList(selectors);
        try (SignatureEngine engine = SignatureEngine.builder().add(probe).build()) {
            selectors.add(EventSelector.of(Event.TRACEE, Events.MAGIC_WRITE));
            engine.load(Probe.of("b"));

            engine.process(Events.magicWrite());

            assertThat(probe.events).isEmpty();
        }
    }
}
