package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What other threads than the engine's may do. */
final class SignatureEngineThreadsTest {

    private static final int EVENTS = 20_000;

    @Test
    void another_thread_may_ask_while_a_signature_is_at_work() throws Exception {
        SignatureEngine engine = SignatureEngine.builder().build();
        engine.load(Probe.of("a").answering(event -> {
            EngineStats seen = elsewhere(engine::stats);
            assertThat(seen.events()).isEqualTo(1);
            assertThat(seen.signature("a").offered()).isEqualTo(1);
            assertThat(elsewhere(engine::interest).wants(Events.MAGIC_WRITE)).isTrue();
            return Verdict.undecided("asked");
        }));

        engine.process(Events.magicWrite());

        assertThat(engine.stats().signature("a").undecided()).isEqualTo(1);
    }

    private static <T> T elsewhere(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question).join();
    }

    @Test
    void numbers_never_go_back_for_a_thread_that_watches_and_end_exact() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        try (SignatureEngine engine =
                SignatureEngine.builder().add(Probe.raising("a")).build()) {
            Future<List<Long>> watched = watcher.submit(() -> {
                start.await();
                List<Long> seen = new ArrayList<>();
                while (!done.get()) {
                    seen.add(engine.stats().signature("a").findings());
                }
                seen.add(engine.stats().signature("a").findings());
                return seen;
            });
            start.await();
            for (int i = 0; i < EVENTS; i++) {
                engine.process(Events.magicWrite());
            }
            done.set(true);
            assertThat(watched.get()).isSorted().last().isEqualTo((long) EVENTS);
        } finally {
            watcher.shutdownNow();
        }
    }

    @Test
    void an_engine_can_be_handed_from_thread_to_thread() {
        try (SignatureEngine engine =
                SignatureEngine.builder().add(Probe.raising("a")).build()) {
            int found = engine.process(Events.magicWrite()).size()
                    + elsewhere(() -> engine.process(Events.magicWrite())).size();

            assertThat(found).isEqualTo(2);
        }
    }
}
