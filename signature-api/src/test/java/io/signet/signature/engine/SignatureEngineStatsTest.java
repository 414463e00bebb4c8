package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is counted, and that it adds up. */
final class SignatureEngineStatsTest {

    private static final List<String> NAMES = List.of("openat", "execve", "magic_write");

    /** What a signature says to the events of a run, in turn. */
    private enum Answer {
        NONE,
        UNDECIDED,
        ONE,
        THREE,
        NULL,
        THROW,
        ERROR
    }

    /** One signature: the name it selects, or {@code *}, and its answers. */
    private record Plan(String selects, List<Answer> answers) {}

    @Provide
    Arbitrary<List<Plan>> plans() {
        Arbitrary<String> selects = Arbitraries.of("openat", "execve", "*");
        Arbitrary<List<Answer>> answers =
                Arbitraries.of(Answer.class).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(selects, answers).as(Plan::new).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of(NAMES).list().ofMaxSize(20);
    }

    private static Probe probe(String id, Plan plan) {
        Probe probe = Probe.of(id).selecting(EventSelector.of(Event.TRACEE, plan.selects));
        return probe.answering(event -> answer(plan.answers.get((probe.events.size() - 1) % plan.answers.size())));
    }

    private static Verdict answer(Answer answer) {
        return switch (answer) {
            case NONE -> Verdict.none();
            case UNDECIDED -> Verdict.undecided("too short");
            case ONE -> Verdict.of(Detection.empty());
            case THREE -> Verdict.of(Detection.of("n", 1), Detection.of("n", 2), Detection.of("n", 3));
            case NULL -> null;
            case THROW -> throw new IllegalStateException();
            case ERROR -> throw new PassingError("passes");
        };
    }

    @Property(tries = 300)
    void everything_adds_up(@ForAll("plans") List<Plan> plans, @ForAll("names") List<String> names) {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            probes.add(probe("s" + i, plans.get(i)));
        }
        Failures failures = new Failures();
        Map<String, Long> returned = new HashMap<>();
        long passed = 0;
        try (SignatureEngine engine =
                SignatureEngine.builder().addAll(probes).onFailure(failures).build()) {
            for (String name : names) {
                try {
                    for (Finding finding : engine.process(Events.of(name))) {
                        returned.merge(finding.metadata().id(), 1L, Long::sum);
                    }
                } catch (PassingError error) {
                    passed++;
                }
            }
            EngineStats stats = engine.stats();
            assertThat(stats.events()).isEqualTo(names.size());
            assertThat(stats.signatures().keySet())
                    .containsExactlyElementsOf(engine.signatures().stream()
                            .map(known -> known.id())
                            .toList());
            long failed = 0;
            for (Probe probe : probes) {
                String id = "s" + probes.indexOf(probe);
                EngineStats.SignatureStats of = stats.signature(id);
                assertThat(of.offered()).isEqualTo(probe.events.size());
                assertThat(of.none() + of.undecided() + of.raised() + of.failed())
                        .isEqualTo(of.offered());
                assertThat(of.findings()).isEqualTo(returned.getOrDefault(id, 0L));
                assertThat(of.otherFailures()).isZero();
                failed += of.failed();
            }
            assertThat(failed).isEqualTo(failures.all.size() + passed);
            assertThat(stats.findings())
                    .isEqualTo(returned.values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }

    @Test
    void each_verdict_has_its_own_number() {
        Plan plan = new Plan("*", List.of(Answer.values()).subList(0, 6));
        try (SignatureEngine engine = SignatureEngine.builder()
                .onFailure(failure -> {})
                .add(probe("a", plan))
                .build()) {
            for (int i = 0; i < 12; i++) {
                engine.process(Events.magicWrite());
            }
            assertThat(engine.stats().signature("a")).isEqualTo(new EngineStats.SignatureStats(12, 2, 2, 4, 4, 8, 0));
        }
    }

    @Test
    void an_event_nobody_wants_is_counted_and_offered_to_nobody() {
        try (SignatureEngine engine =
                SignatureEngine.builder().add(Probe.of("a")).build()) {
            engine.process(Events.of("openat"));

            assertThat(engine.stats().events()).isEqualTo(1);
            assertThat(engine.stats().signature("a").offered()).isZero();
        }
    }

    @Test
    void an_unloaded_signature_keeps_its_numbers_and_its_place() {
        try (SignatureEngine engine =
                SignatureEngine.builder().add(Probe.of("a")).add(Probe.of("b")).build()) {
            engine.process(Events.magicWrite());
            engine.unload("a");
            engine.load(Probe.of("c"));
            engine.load(Probe.of("a"));
            engine.process(Events.magicWrite());

            assertThat(engine.stats().signatures().keySet()).containsExactly("a", "b", "c");
            assertThat(engine.stats().signature("a").offered()).isEqualTo(2);
        }
    }

    @Test
    void an_id_that_was_never_loaded_has_done_nothing() {
        try (SignatureEngine engine = SignatureEngine.builder().build()) {
            assertThat(engine.stats().signature("x")).isEqualTo(new EngineStats.SignatureStats(0, 0, 0, 0, 0, 0, 0));
            assertThatThrownBy(() -> engine.stats().signature(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("id");
        }
    }

    @Test
    void a_snapshot_does_not_change() {
        try (SignatureEngine engine =
                SignatureEngine.builder().add(Probe.raising("a")).build()) {
            EngineStats before = engine.stats();
            engine.process(Events.magicWrite());

            assertThat(before.events()).isZero();
            assertThat(before.findings()).isZero();
            assertThatThrownBy(() -> before.signatures().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
