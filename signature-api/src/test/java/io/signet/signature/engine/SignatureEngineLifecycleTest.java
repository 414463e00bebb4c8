package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.signet.signature.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of calls, closing, and what an engine answers when it is misused. */
final class SignatureEngineLifecycleTest {

    private final List<String> journal = new ArrayList<>();
    private final Failures failures = new Failures();

    private Probe probe(String id) {
        return Probe.of(id).journal(journal);
    }

    private SignatureEngine engineOf(Probe... probes) {
        return SignatureEngine.builder()
                .onFailure(failures)
                .addAll(List.of(probes))
                .build();
    }

    @Test
    void initialises_in_load_order_and_closes_once_in_reverse() {
        SignatureEngine engine = engineOf(probe("a"), probe("b"), probe("c"));
        engine.process(Events.magicWrite());
        engine.close();
        engine.close();

        assertThat(journal)
                .containsExactly(
                        "init a", "init b", "init c", "event a", "event b", "event c", "close c", "close b", "close a");
    }

    @Test
    void closing_sends_no_signal() {
        engineOf(probe("a")).close();

        assertThat(journal).containsExactly("init a", "close a");
    }

    @Test
    void the_end_of_input_closes_nobody() {
        SignatureEngine engine = engineOf(probe("a"));
        engine.complete();
        assertThat(journal).containsExactly("init a", "signal a");

        engine.close();
        assertThat(journal).endsWith("close a");
    }

    @Test
    void a_close_that_throws_is_reported_and_the_others_are_closed() {
        SignatureEngine engine = engineOf(
                probe("a"),
                probe("b").onClose(() -> {
                    throw new IOException("flush");
                }),
                probe("c"));
        journal.clear();

        engine.close();

        assertThat(journal).containsExactly("close c", "close b", "close a");
        assertThat(failures.only().phase()).isEqualTo(SignatureFailure.Phase.CLOSE);
        assertThat(failures.only().event()).isEmpty();
        assertThat(failures.only().cause()).isInstanceOf(IOException.class);
        assertThat(engine.stats().signature("b").otherFailures()).isEqualTo(1);
    }

    @Test
    void an_error_that_passes_out_of_close_does_so_behind_the_last_signature() {
        PassingError first = new PassingError("first");
        PassingError second = new PassingError("second");
        SignatureEngine engine = engineOf(
                probe("a"),
                probe("b").onClose(() -> {
                    throw second;
                }),
                probe("c").onClose(() -> {
                    throw first;
                }),
                probe("d").onClose(() -> {
                    throw first;
                }));
        journal.clear();

        assertThatThrownBy(engine::close).isSameAs(first).hasSuppressedException(second);

        assertThat(journal).containsExactly("close d", "close c", "close b", "close a");
        assertThat(catchThrowable(engine::close)).isNull();
        assertThat(journal).hasSize(4);
    }

    static Stream<Arguments> afterClose() {
        return Stream.of(
                call("process", engine -> engine.process(Events.magicWrite())),
                call("complete", SignatureEngine::complete),
                call("load", engine -> engine.load(Probe.of("late"))),
                call("unload", engine -> engine.unload("a")));
    }

    private static Arguments call(String method, Consumer<SignatureEngine> call) {
        return argumentSet(method, method, call);
    }

    @ParameterizedTest
    @MethodSource("afterClose")
    void after_close_nothing_can_be_done(String method, Consumer<SignatureEngine> call) {
        SignatureEngine engine = engineOf(probe("a"));
        engine.close();

        assertThatThrownBy(() -> call.accept(engine))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(method + "() after close()");
    }

    @Test
    void after_close_it_can_still_be_asked() {
        SignatureEngine engine = engineOf(probe("a"));
        engine.process(Events.magicWrite());
        engine.close();

        assertThat(engine.stats().events()).isEqualTo(1);
        assertThat(engine.stats().signature("a").offered()).isEqualTo(1);
        assertThat(engine.signatures()).isEmpty();
        assertThat(engine.interest().names()).isEmpty();
        assertThat(engine.interest().isAll()).isFalse();
    }

    static Stream<Arguments> afterComplete() {
        return afterClose()
                .filter(arguments ->
                        List.of("process", "load").contains(arguments.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("afterComplete")
    void after_the_end_of_input_no_event_and_no_signature_can_come(String method, Consumer<SignatureEngine> call) {
        try (SignatureEngine engine = engineOf(probe("a"))) {
            engine.complete();

            assertThatThrownBy(() -> call.accept(engine))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(method + "() after complete()");
        }
    }

    static Stream<Arguments> notFromInside() {
        return Stream.concat(
                afterClose()
                        .filter(arguments -> List.of("process", "complete")
                                .contains(arguments.get()[0])),
                Stream.of(call("close", SignatureEngine::close)));
    }

    @ParameterizedTest
    @MethodSource("notFromInside")
    void from_inside_a_signature_the_engine_cannot_be_driven(String method, Consumer<SignatureEngine> call) {
        SignatureEngine engine = SignatureEngine.builder().build();
        List<Throwable> answers = new ArrayList<>();
        engine.load(probe("nosy").answering(event -> {
            answers.add(catchThrowable(() -> call.accept(engine)));
            return Verdict.none();
        }));

        engine.process(Events.magicWrite());
        engine.process(Events.magicWrite());

        assertThat(answers)
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(method + "() from inside a signature"));
        assertThat(journal).containsExactly("init nosy", "event nosy", "event nosy");
    }

    @ParameterizedTest
    @MethodSource("notFromInside")
    void nor_while_a_signature_is_being_closed(String method, Consumer<SignatureEngine> call) {
        SignatureEngine engine = SignatureEngine.builder().build();
        List<Throwable> answers = new ArrayList<>();
        engine.load(probe("nosy").onClose(() -> answers.add(catchThrowable(() -> call.accept(engine)))));

        engine.unload("nosy");

        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(method + "() from inside a signature"));
    }

    static Stream<Arguments> notWhileLoading() {
        return Stream.concat(afterClose(), Stream.of(call("close", SignatureEngine::close)));
    }

    @ParameterizedTest
    @MethodSource("notWhileLoading")
    void while_a_signature_is_being_loaded_nothing_can_be_done(String method, Consumer<SignatureEngine> call) {
        SignatureEngine engine = engineOf(probe("a"));
        List<Throwable> answers = new ArrayList<>();
        Probe.Action nosy = () -> answers.add(catchThrowable(() -> call.accept(engine)));

        engine.load(probe("nosy").onMetadata(nosy).onSelectors(nosy).onInit(nosy));

        assertThat(answers)
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(method + "() while a signature is being loaded"));
        assertThat(journal).containsExactly("init a", "init nosy");
        engine.process(Events.magicWrite());
        assertThat(journal).endsWith("event a", "event nosy");
    }

    @Test
    void an_engine_can_be_used_after_a_load_that_an_error_ended() {
        SignatureEngine engine = engineOf(probe("a"));
        assertThatThrownBy(() -> engine.load(probe("bad").onInit(() -> {
                    throw new PassingError("init");
                })))
                .isInstanceOf(PassingError.class);

        engine.load(probe("b"));
        engine.process(Events.magicWrite());

        assertThat(journal).containsExactly("init a", "init bad", "close bad", "init b", "event a", "event b");
    }

    @Test
    void refuses_null() {
        try (SignatureEngine engine = engineOf(probe("a"))) {
            assertThatThrownBy(() -> engine.process(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("event");
            assertThatThrownBy(() -> engine.load(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("signature");
            assertThatThrownBy(() -> engine.unload(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("id");
            assertThat(engine.stats().events()).isZero();
        }
    }
}
