package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Argument.Presence;
import io.signet.event.Event;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import io.signet.testkit.jqwik.Hostile;
import io.signet.testkit.jqwik.TraceeEvents;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule cannot tell a watched event from the event, and nothing it reads goes unnoticed. */
@Domain(TraceeEvents.class)
final class WatchedEventLawsTest {

    private static final List<Function<String, ArgKey<?>>> TYPES = List.of(
            ArgKey::string,
            ArgKey::bytes,
            ArgKey::signed,
            ArgKey::unsigned,
            ArgKey::bool,
            ArgKey::number,
            ArgKey::list,
            ArgKey::object,
            ArgKey::time);

    static Stream<Method> methods() {
        return Arrays.stream(Event.class.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    static Stream<Method> accessors() {
        return methods().filter(method -> method.getParameterCount() == 0);
    }

    /** What the interface does by default would be read behind the back of the watcher, or not be the event's own. */
    @ParameterizedTest
    @MethodSource("methods")
    void every_method_is_passed_on(Method method) throws NoSuchMethodException {
        assertThat(WatchedEvent.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                .isNotNull();
    }

    @Test
    void there_are_accessors_to_check() {
        assertThat(accessors()).hasSizeGreaterThan(18);
    }

    @Property(tries = 200)
    void every_accessor_says_what_the_event_says_and_is_recorded(@ForAll @Hostile Event event)
            throws ReflectiveOperationException {
        for (Method accessor : accessors().toList()) {
            WatchedEvent watched = new WatchedEvent(event);
            Object expected = accessor.invoke(event);

            Object answer = accessor.invoke(watched);

            if (accessor.getName().equals("arguments")) {
                assertThat(contents(watched.arguments())).isEqualTo(contents(event.arguments()));
            } else {
                assertThat(answer).as(accessor.getName()).isEqualTo(expected);
            }
            assertThat(new WatchedEvent(event).observations()).isEmpty();
            assertThat(reads(watched))
                    .first()
                    .as(accessor.getName())
                    .satisfies(read -> assertThat(read.field()).isEqualTo(accessor.getName()));
            if (expected instanceof Optional<?> value) {
                assertThat(reads(watched).get(0).presence()).isEqualTo(presence(value.isPresent()));
                assertThat(reads(watched).get(0).value().isEmpty()).isEqualTo(value.isEmpty());
            }
            if (expected instanceof OptionalLong number) {
                assertThat(reads(watched).get(0).presence()).isEqualTo(presence(number.isPresent()));
                assertThat(reads(watched).get(0).value().isEmpty()).isEqualTo(number.isEmpty());
            }
        }
    }

    private static Presence presence(boolean isPresent) {
        return isPresent ? Presence.PRESENT : Presence.ABSENT;
    }

    private static List<Observation.Read> reads(WatchedEvent watched) {
        return watched.observations().stream().map(Observation.Read.class::cast).toList();
    }

    private static List<List<Object>> contents(List<RawArgument> arguments) {
        return arguments.stream()
                .map(argument -> List.<Object>of(
                        argument.name(),
                        argument.type(),
                        argument.value(),
                        argument.isNull(),
                        argument.isKnownText(),
                        argument.toString()))
                .toList();
    }

    @Property(tries = 200)
    void every_argument_of_every_type_says_what_the_event_says_and_is_recorded(@ForAll @Hostile Event event) {
        for (String name : Stream.concat(
                        Stream.of("none of the event's"),
                        event.arguments().stream().map(RawArgument::name))
                .toList()) {
            for (Function<String, ArgKey<?>> type : TYPES) {
                ArgKey<?> key = type.apply(name);
                WatchedEvent watched = new WatchedEvent(event);
                Argument<?> expected = event.argument(key);

                Argument<?> answer = watched.argument(key);

                assertThat(answer.presence()).isEqualTo(expected.presence());
                assertThat(answer.toOptional()).isEqualTo(expected.toOptional());
                assertThat(answer).hasToString(expected.toString());
                assertThat(reads(watched)).singleElement().satisfies(read -> {
                    assertThat(read.field()).isEqualTo("args." + name);
                    assertThat(read.presence()).isEqualTo(expected.presence());
                    assertThat(read.value().isEmpty())
                            .isEqualTo(read.presence() == Presence.ABSENT || read.presence() == Presence.NULL);
                });
            }
        }
    }

    @Property(tries = 200)
    void every_argument_of_the_list_is_recorded_when_its_value_is_read(@ForAll @Hostile Event event) {
        WatchedEvent watched = new WatchedEvent(event);
        List<RawArgument> arguments = watched.arguments();
        assertThat(watched.observations()).hasSize(1);

        arguments.forEach(RawArgument::value);

        assertThat(reads(watched).stream().skip(1).map(Observation.Read::field).distinct())
                .containsExactlyElementsOf(event.arguments().stream()
                        .map(argument -> "args." + argument.name())
                        .distinct()
                        .toList());
    }

    @Property(tries = 100)
    void carries_the_same_fields_and_records_the_question(@ForAll @Hostile Event event) {
        for (HeaderField field : HeaderField.values()) {
            WatchedEvent watched = new WatchedEvent(event);

            assertThat(watched.carries(field)).isEqualTo(event.carries(field));
            assertThat(watched.observations())
                    .extracting(Observation::toString)
                    .containsExactly("carries " + field.key() + " = " + event.carries(field));
        }
    }

    @Property(tries = 200)
    void has_the_same_content(@ForAll @Hostile Event event, @ForAll @Hostile Event other) {
        WatchedEvent watched = new WatchedEvent(event);

        assertThat(watched.hasSameContentAs(event)).isTrue();
        assertThat(event.hasSameContentAs(watched)).isTrue();
        assertThat(watched.hasSameContentAs(new WatchedEvent(event))).isTrue();
        assertThat(watched.hasSameContentAs(other)).isEqualTo(event.hasSameContentAs(other));
        assertThat(watched).hasToString(event.toString());
    }
}
