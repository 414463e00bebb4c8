package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

final class EventAssertTest {

    private static final Event OPEN = EventFixture.event("open")
            .withArgument(Outcomes.PATH, "/x")
            .withRawArgument(RawArgument.ofNull("mode", "uint16"))
            .build();

    private static final String SHOWN = "\n  event: open  host  path=\"/x\"  mode=null";

    @Test
    void what_is_right_passes() {
        assertThat(OPEN)
                .hasName("open")
                .hasSource("tracee")
                .hasOrigin(Origin.HOST)
                .hasProcessName("sh")
                .hasArgument("path")
                .hasArgument(Outcomes.PATH, "/x")
                .hasNullArgument("mode")
                .hasOnlyArguments("mode", "path")
                .hasNoArgument("pathname")
                .hasSameContentAs(OPEN);
        assertThat(EventFixture.event("close").build()).hasNoArguments();
        assertThat(EventFixture.magicWrite("/x", FileHeaders.ELF).build())
                .hasArgument(MagicWrite.BYTES, FileHeaders.ELF);
    }

    @Test
    void the_header_is_compared() {
        assertThatThrownBy(() -> assertThat(OPEN).hasName("openat"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("name is \"open\" where \"openat\" was expected." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasSource("falco"))
                .hasMessage("source is \"tracee\" where \"falco\" was expected." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasOrigin(Origin.CONTAINER))
                .hasMessage("origin is \"host\" where \"container\" was expected." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasProcessName("curl"))
                .hasMessage("process name is \"sh\" where \"curl\" was expected." + SHOWN);
    }

    @Test
    void an_absent_argument_stands_beside_those_there_are() {
        assertThatThrownBy(() -> assertThat(OPEN).hasArgument("pathname"))
                .hasMessage("args.pathname is absent; the event has mode, path." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasArgument(ArgKey.string("pathname"), "/x"))
                .hasMessage("args.pathname is absent; the event has mode, path." + SHOWN);
        assertThatThrownBy(() -> assertThat(Event.builder("open").build()).hasArgument("path"))
                .hasMessageStartingWith("args.path is absent; the event has none.");
    }

    @Test
    void values_null_and_types_are_told_apart() {
        assertThatThrownBy(() -> assertThat(OPEN).hasArgument(Outcomes.PATH, "/y"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("args.path is \"/x\" where \"/y\" was expected." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasArgument(ArgKey.signed("mode"), 7L))
                .hasMessage("args.mode is null where 7 was expected." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasArgument(ArgKey.signed("path"), 7L))
                .hasMessage("args.path is of another type (string instead of signed integer) where 7 was expected."
                        + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasNullArgument("path")).hasMessage("args.path is not null." + SHOWN);
    }

    @Test
    void names_are_compared_closed() {
        assertThatThrownBy(() -> assertThat(OPEN).hasOnlyArguments("path"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("the event should have path as arguments and no other, it has mode, path." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasNoArguments())
                .hasMessage("the event should have none as arguments and no other, it has mode, path." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasNoArgument("path"))
                .hasMessage("args.path is there where none was expected." + SHOWN);
        assertThatThrownBy(() -> assertThat(OPEN).hasOnlyArguments())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no names: for an event without arguments say hasNoArguments()");
    }

    @Test
    void content_is_compared_part_by_part() {
        Event expected = EventFixture.event("open")
                .inStartedContainer("a1f")
                .withArgument(Outcomes.PATH, "/y")
                .withRawArgument(RawArgument.ofNull("mode", "uint16"))
                .build();

        assertThatThrownBy(() -> assertThat(OPEN).hasSameContentAs(expected))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(Lines.of(
                        "the event says something else than expected.",
                        "  expected: open  container=a1f (started)  path=\"/y\"  mode=null",
                        "  actual:   open  host  path=\"/x\"  mode=null",
                        "  different: origin, containerId, container.id, container.name, container.image,"
                                + " contextFlags.containerStarted, args.path"));
        assertThatThrownBy(() -> assertThat(OPEN)
                        .hasSameContentAs(EventFixture.event("open").build()))
                .hasMessageEndingWith("  different: argsNum, names of arguments");
    }

    @Test
    void hostile_names_are_escaped() {
        assertThatThrownBy(
                        () -> assertThat(Event.builder("\u001b[31m\"").build()).hasName("%n"))
                .hasMessage("name is \"\\u001b[31m\\\"\" where \"%n\" was expected.\n  event: \\u001b[31m\"  host");
    }
}
