package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.signature.Finding;
import io.signet.signature.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One signature that fails stops neither the others nor the stream, and is never silent. */
final class SignatureEngineIsolationTest {

    private final Failures failures = new Failures();

    private SignatureEngine engineOf(Probe... probes) {
        return SignatureEngine.builder()
                .onFailure(failures)
                .addAll(List.of(probes))
                .build();
    }

    static Stream<Arguments> isolated() {
        return Stream.of(
                argumentSet("runtime exception", new IllegalStateException("x")),
                argumentSet("checked exception, thrown unseen", new IOException("x")),
                argumentSet("stack overflow", new StackOverflowError()),
                argumentSet("class that is not there", new NoClassDefFoundError("x")),
                argumentSet("static initialiser that fails", new ExceptionInInitializerError("x")),
                argumentSet("failed assertion", new AssertionError("x")));
    }

    @ParameterizedTest
    @MethodSource("isolated")
    void the_others_get_the_event_and_the_handler_gets_the_failure(Throwable thrown) {
        Event event = Events.magicWrite();
        try (SignatureEngine engine =
                engineOf(Probe.raising("before"), Probe.of("bad").throwing(thrown), Probe.raising("behind"))) {
            assertThat(engine.process(event))
                    .extracting(finding -> finding.metadata().id())
                    .containsExactly("before", "behind");
            assertThat(engine.process(event)).hasSize(2);

            EngineStats.SignatureStats bad = engine.stats().signature("bad");
            assertThat(bad).isEqualTo(new EngineStats.SignatureStats(2, 0, 0, 0, 2, 0, 0));
        }
        assertThat(failures.all).hasSize(2).allSatisfy(failure -> {
            assertThat(failure.signature().id()).isEqualTo("bad");
            assertThat(failure.phase()).isEqualTo(SignatureFailure.Phase.EVENT);
            assertThat(failure.event()).containsSame(event);
            assertThat(failure.cause()).isSameAs(thrown);
        });
    }

    @Test
    void endless_recursion_in_a_signature_is_a_failure_of_its_own() {
        Probe endless = Probe.of("endless").answering(event -> recurse(event, 1));
        try (SignatureEngine engine = engineOf(endless, Probe.raising("behind"))) {
            assertThat(engine.process(Events.magicWrite())).hasSize(1);
        }
        assertThat(failures.only().cause()).isInstanceOf(StackOverflowError.class);
    }

    private static Verdict recurse(Event event, int depth) {
        Verdict verdict = recurse(event, depth + 1);
        return depth < 0 ? Verdict.none() : verdict;
    }

    @Test
    void an_argument_that_is_missing_is_a_failure_that_names_it() {
        ArgKey<String> pathname = ArgKey.string("pathname");
        Probe reading = Probe.of("reading").answering(event -> {
            event.argument(pathname).get();
            return Verdict.none();
        });
        try (SignatureEngine engine = engineOf(reading)) {
            engine.process(Events.magicWrite());
        }
        assertThat(failures.only().cause())
                .isInstanceOf(EventDataException.class)
                .hasMessage("magic_write: argument pathname not found (expected string)");
    }

    @Test
    void a_null_verdict_is_a_failure() {
        try (SignatureEngine engine = engineOf(Probe.of("null").answering(event -> null), Probe.raising("behind"))) {
            assertThat(engine.process(Events.magicWrite())).hasSize(1);
            assertThat(engine.stats().signature("null")).isEqualTo(new EngineStats.SignatureStats(1, 0, 0, 0, 1, 0, 0));
        }
        assertThat(failures.only().cause())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("onEvent returned null instead of a verdict");
    }

    @Test
    void another_error_passes_and_the_engine_can_still_be_used() {
        PassingError passing = new PassingError("memory");
        Probe once = Probe.of("once");
        once.answering(event -> {
            if (once.events.size() == 1) {
                throw passing;
            }
            return Verdict.none();
        });
        Probe behind = Probe.raising("behind");
        try (SignatureEngine engine = engineOf(once, behind)) {
            assertThatThrownBy(() -> engine.process(Events.magicWrite())).isSameAs(passing);
            assertThat(behind.events).isEmpty();

            assertThat(engine.process(Events.magicWrite())).hasSize(1);

            assertThat(engine.stats().signature("once")).isEqualTo(new EngineStats.SignatureStats(2, 1, 0, 0, 1, 0, 0));
            assertThat(engine.stats().signature("behind").offered()).isEqualTo(1);
        }
        assertThat(failures.all).isEmpty();
    }

    @Test
    void what_was_found_and_not_returned_because_an_error_passed_does_not_count_as_found() {
        try (SignatureEngine engine =
                engineOf(Probe.raising("before"), Probe.of("bad").throwing(new PassingError("memory")))) {
            assertThatThrownBy(() -> engine.process(Events.magicWrite())).isInstanceOf(PassingError.class);

            assertThat(engine.stats().findings()).isZero();
            assertThat(engine.stats().signature("before"))
                    .isEqualTo(new EngineStats.SignatureStats(1, 0, 0, 1, 0, 0, 0));
        }
    }

    static Stream<Arguments> handlerFailures() {
        return Stream.of(
                argumentSet("exception", new IllegalStateException("handler")),
                argumentSet("checked exception, thrown unseen", new IOException("handler")),
                argumentSet("stack overflow", new StackOverflowError()),
                argumentSet("class that is not there", new NoClassDefFoundError("handler")),
                argumentSet("failed assertion", new AssertionError("handler")));
    }

    @ParameterizedTest
    @MethodSource("handlerFailures")
    void a_handler_that_throws_does_no_harm(Throwable thrown) {
        try (SignatureEngine engine = SignatureEngine.builder()
                .onFailure(failure -> {
                    throw Sneaky.raise(thrown);
                })
                .add(Probe.of("bad").throwing(new IllegalStateException()).answeringSignals(signal -> null))
                .add(Probe.raising("behind"))
                .build()) {
            List<Finding> findings = engine.process(Events.magicWrite());

            assertThat(findings).hasSize(1);
            assertThat(engine.complete()).isEmpty();
            assertThat(engine.stats().signature("bad").failed()).isEqualTo(1);
            assertThat(engine.stats().signature("bad").otherFailures()).isEqualTo(1);
        }
    }
}
