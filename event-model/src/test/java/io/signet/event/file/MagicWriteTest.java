package io.signet.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.json.EventDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MagicWriteTest {

    private static final Bytes ELF = Bytes.of(0x7f, 'E', 'L', 'F');

    static Stream<String> dialects() {
        return Stream.of(
                "{\"eventName\":\"magic_write\",\"returnValue\":131072,\"args\":["
                        + "{\"name\":\"pathname\",\"type\":\"string\",\"value\":\"/tmp/x\"},"
                        + "{\"name\":\"bytes\",\"type\":\"[]byte\",\"value\":\"f0VMRg==\"},"
                        + "{\"name\":\"dev\",\"type\":\"uint32\",\"value\":271581188},"
                        + "{\"name\":\"inode\",\"type\":\"uint64\",\"value\":18446744073709551615}]}",
                "{\"name\":\"magic_write\",\"data\":[{\"name\":\"pathname\",\"str\":\"/tmp/x\"},"
                        + "{\"name\":\"bytes\",\"bytes\":\"f0VMRg==\"},{\"name\":\"dev\",\"u_int32\":271581188},"
                        + "{\"name\":\"inode\",\"u_int64\":\"18446744073709551615\"},"
                        + "{\"name\":\"returnValue\",\"int64\":\"-4294836224\"}]}");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("dialects")
    void reads_the_same_from_every_dialect(String document) {
        Event event = EventDecoder.create()
                .decode(document.getBytes(StandardCharsets.UTF_8), "x")
                .events()
                .get(0);
        MagicWrite write = MagicWrite.of(event);

        assertThat(write.pathname()).isEqualTo("/tmp/x");
        assertThat(write.header()).isEqualTo(ELF);
        assertThat(write.device()).hasValue(271581188);
        assertThat(write.inode()).hasValue(-1L);
        assertThat(write.returnValue()).hasValue(131072);
    }

    @Test
    void what_the_event_lacks_is_empty_or_an_exception() {
        MagicWrite write = MagicWrite.of(Event.builder("magic_write").build());

        assertThat(write.device()).isEmpty();
        assertThat(write.inode()).isEmpty();
        assertThat(write.returnValue()).isEmpty();
        assertThatThrownBy(write::pathname)
                .isInstanceOf(EventDataException.class)
                .hasMessage("magic_write: argument pathname not found (expected string)");
        assertThatThrownBy(write::header)
                .isInstanceOf(EventDataException.class)
                .hasMessage("magic_write: argument bytes not found (expected bytes)");
    }

    @Test
    void null_and_ill_typed_numbers_are_empty() {
        MagicWrite write = MagicWrite.of(Event.builder("magic_write")
                .argument(RawArgument.ofNull("dev", "uint32"))
                .argument(RawArgument.of("inode", "x"))
                .build());

        assertThat(write.device()).isEmpty();
        assertThat(write.inode()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f0VMRg", "!", "f0VM Rg=="})
    void a_header_that_is_no_base64_is_an_exception_without_the_value(String text) {
        MagicWrite write = MagicWrite.of(Event.builder("magic_write")
                .argument(RawArgument.of("bytes", text))
                .build());

        assertThatThrownBy(write::header)
                .isInstanceOf(EventDataException.class)
                .hasMessage("magic_write: argument bytes is of type string (expected bytes)");
    }

    @Test
    void each_method_reads_its_argument_when_it_is_called() {
        List<String> asked = new ArrayList<>();
        Event watched = new Event() {
            @Override
            public String name() {
                return "magic_write";
            }

            @Override
            public String source() {
                return TRACEE;
            }

            @Override
            public Origin origin() {
                return Origin.HOST;
            }

            @Override
            public List<RawArgument> arguments() {
                return List.of(RawArgument.of("pathname", "/tmp/x"), RawArgument.of("bytes", ELF));
            }

            @Override
            public <T> Argument<T> argument(ArgKey<T> key) {
                asked.add(key.name());
                return Event.super.argument(key);
            }
        };
        MagicWrite write = MagicWrite.of(watched);
        assertThat(asked).isEmpty();
        write.header();
        write.pathname();
        write.device();

        assertThat(asked).containsExactly("bytes", "pathname", "dev");
    }

    @Test
    void the_name_is_not_checked_and_null_is_refused() {
        assertThat(MagicWrite.of(Event.builder("other")
                                .argument(MagicWrite.PATHNAME, "/x")
                                .build())
                        .pathname())
                .isEqualTo("/x");
        assertThatThrownBy(() -> MagicWrite.of(null)).isInstanceOf(NullPointerException.class);
    }
}
