package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.signature.SignatureMetadata;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class LoggingFailureHandlerTest {

    private final RecordedLog log = new RecordedLog();
    private final FailureHandler handler = new LoggingFailureHandler(log.logger());

    private static SignatureFailure failure(String id, Event event, Throwable cause) {
        return new SignatureFailure(
                SignatureMetadata.builder(id, id).build(), SignatureFailure.Phase.EVENT, Optional.of(event), cause);
    }

    private static EventDataException wrongType(Event event) {
        return Assertions.catchThrowableOfType(
                EventDataException.class,
                () -> event.argument(ArgKey.signed("inode")).get());
    }

    @Test
    void warns_at_the_powers_of_ten_of_each_signature() {
        IntStream.rangeClosed(1, 1_234).forEach(i -> {
            handler.onFailure(failure("a", Events.magicWrite(), new IllegalStateException()));
            handler.onFailure(failure("b", Events.magicWrite(), new IllegalStateException()));
        });

        assertThat(log.warnings().stream().filter(line -> line.startsWith("signature a")))
                .containsExactly(line("a", 1), line("a", 10), line("a", 100), line("a", 1_000));
        assertThat(log.warnings()).hasSize(8);
    }

    private static String line(String id, int count) {
        return "signature " + id + " failed (" + count
                + " so far) on magic_write (tracee, host): java.lang.IllegalStateException";
    }

    @Test
    void names_the_type_of_what_was_thrown_and_never_its_message() {
        handler.onFailure(failure("a", Events.magicWrite(), new IllegalArgumentException("password=hunter2")));

        assertThat(log.warnings())
                .containsExactly("signature a failed (1 so far) on magic_write (tracee, host):"
                        + " java.lang.IllegalArgumentException");
    }

    @Test
    void says_which_argument_was_missing_or_of_which_type_it_was_and_not_its_value() {
        Event event = Event.builder(Events.MAGIC_WRITE)
                .argument(ArgKey.string("inode"), "secret")
                .build();

        handler.onFailure(failure("a", event, wrongType(event)));

        assertThat(log.warnings())
                .containsExactly("signature a failed (1 so far) on magic_write (tracee, host):"
                        + " magic_write: argument inode is of type string (expected signed integer)");
    }

    @Test
    void says_that_a_verdict_was_null() {
        try (SignatureEngine engine = SignatureEngine.builder()
                .onFailure(handler)
                .add(Probe.of("a").answering(event -> null))
                .build()) {
            engine.process(Events.magicWrite());
        }

        assertThat(log.warnings())
                .containsExactly("signature a failed (1 so far) on magic_write (tracee, host):"
                        + " onEvent returned null instead of a verdict");
    }

    @Test
    void names_the_phase_where_there_is_no_event() {
        handler.onFailure(new SignatureFailure(
                SignatureMetadata.builder("a", "a").build(),
                SignatureFailure.Phase.CLOSE,
                Optional.empty(),
                new IllegalStateException()));

        assertThat(log.warnings())
                .containsExactly("signature a failed (1 so far) on close: java.lang.IllegalStateException");
    }

    @Test
    void escapes_names_that_an_attacker_chose() {
        handler.onFailure(failure("a\n", Events.of("x\u001b[2J\nINFO fake"), new IllegalStateException()));

        assertThat(log.warnings())
                .containsExactly("signature a\\n failed (1 so far) on x\\u001b[2J\\nINFO fake (tracee, host):"
                        + " java.lang.IllegalStateException");
    }

    @Test
    void gives_every_exception_at_debug() {
        List<IllegalStateException> causes =
                List.of(new IllegalStateException("1"), new IllegalStateException("2"), new IllegalStateException("3"));
        causes.forEach(cause -> handler.onFailure(failure("a", Events.magicWrite(), cause)));

        assertThat(log.debugThrowables()).containsExactlyElementsOf(causes);
        assertThat(log.levels()).containsOnly("warn", "debug");
    }

    @Test
    void each_handler_counts_for_itself() {
        handler.onFailure(failure("a", Events.magicWrite(), new IllegalStateException()));
        new LoggingFailureHandler(log.logger())
                .onFailure(failure("a", Events.magicWrite(), new IllegalStateException()));

        assertThat(log.warnings()).containsExactly(line("a", 1), line("a", 1));
    }

    @Test
    void works_without_a_logging_provider() {
        FailureHandler logging = FailureHandler.logging();
        SignatureFailure failure = failure("a", Events.magicWrite(), new IllegalStateException());

        assertThatCode(() -> logging.onFailure(failure)).doesNotThrowAnyException();
    }
}
