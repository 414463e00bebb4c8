package io.signet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.testkit.contract.ContractResult.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a signature may do without breaking a rule that looks as if it forbade it. */
final class FairnessTest {

    private static ContractResult run(String rule, Supplier<Signature> signatures, Witnesses witnesses) {
        return Contract.of(signatures)
                .witnesses(witnesses)
                .run(Contract.rule(rule).orElseThrow());
    }

    private static void assertPasses(String rule, Supplier<Signature> signatures, Witnesses witnesses) {
        ContractResult result = run(rule, signatures, witnesses);

        assertThat(result.status()).as(result.toString()).isEqualTo(Status.PASSED);
    }

    @Test
    void it_may_keep_the_last_thousand_events() {
        assertPasses(
                "P-02",
                () -> {
                    Deque<Event> last = new ArrayDeque<>();
                    return RobustnessSaboteurs.before(event -> {
                                last.addLast(event);
                                if (last.size() > 900) {
                                    last.removeFirst();
                                }
                            })
                            .get();
                },
                DropToy.WITNESSES);
    }

    @Test
    void it_may_use_the_clock_that_its_author_gives() {
        Supplier<Signature> clocked = () -> new DropToy() {

            private InstantSource clock = InstantSource.system();

            @Override
            public void init(SignatureContext context) {
                clock = context.clock();
            }

            @Override
            boolean isDropped(Event event) {
                return super.isDropped(event) && clock.millis() == 7;
            }
        };
        InstantSource fixed = InstantSource.fixed(Instant.ofEpochMilli(7));

        assertPasses("D-03", clocked, DropToy.WITNESSES.engine(engine -> engine.clock(fixed)));
    }

    @Test
    void it_may_say_that_an_argument_is_not_there() {
        assertPasses("R-01", DropToy::new, DropToy.WITNESSES);
    }

    @Test
    void it_may_start_a_thread_that_close_ends() {
        assertPasses("P-03", ThreadedToy::new, DropToy.WITNESSES);
    }

    /** Ends its thread in time. */
    private static final class ThreadedToy extends DropToy {

        private Thread thread = new Thread(() -> {});

        @Override
        public void init(SignatureContext context) {
            thread = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
