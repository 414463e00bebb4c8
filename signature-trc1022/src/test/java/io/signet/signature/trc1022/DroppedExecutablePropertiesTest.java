package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventDataException;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of the rule, whatever an event holds. */
final class DroppedExecutablePropertiesTest {

    /** Values as a capture can hold them, whatever the argument is called. */
    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().map(text -> text),
                Arbitraries.of("f0VMRg==", "f0VM", "AAAA", "", "/tmp/x", "/dev/shm/x", "memfd:x", "f0VMRg"),
                Arbitraries.longs(),
                Arbitraries.doubles(),
                Arbitraries.of(true, false),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Bytes::copyOf),
                Arbitraries.of(Bytes.of(0x7f, 'E', 'L', 'F'), Bytes.of(0x7f, 'E'), Bytes.empty()),
                Arbitraries.strings().list().ofMaxSize(3).map(list -> list),
                Arbitraries.of(Map.of(), Map.of("name", "pathname")));
    }

    @Provide
    Arbitrary<List<RawArgument>> arguments() {
        return argument(Arbitraries.of("bytes", "pathname", "dev", "")).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<RawArgument>> unknownArguments() {
        Arbitrary<String> names = Arbitraries.oneOf(
                        Arbitraries.of("dev", "inode", "returnValue", "Bytes", "PATHNAME", "path", "bytes ", ""),
                        Arbitraries.strings())
                .filter(name -> !name.equals("bytes") && !name.equals("pathname"));
        return argument(names).list().ofMinSize(1).ofMaxSize(4);
    }

    private Arbitrary<RawArgument> argument(Arbitrary<String> names) {
        Arbitrary<RawArgument> present = Combinators.combine(names, values()).as(RawArgument::of);
        return Arbitraries.oneOf(present, names.map(name -> RawArgument.ofNull(name, "string")));
    }

    private static Event magicWrite(List<RawArgument> arguments) {
        EventBuilder event = Event.builder("magic_write").origin(Origin.CONTAINER);
        arguments.forEach(event::argument);
        return event.build();
    }

    /** What the rule does with an event: its verdict, or the message of its error. */
    private static Object answer(DroppedExecutable signature, List<RawArgument> arguments) {
        try {
            return signature.onEvent(magicWrite(arguments));
        } catch (EventDataException e) {
            return e.getMessage();
        }
    }

    @Property
    void v0_24_throws_nothing_but_an_event_data_exception(@ForAll("arguments") List<RawArgument> arguments) {
        assertThat(answer(new DroppedExecutable(), arguments)).isNotNull();
    }

    @Property
    void main_throws_nothing_at_all(@ForAll("arguments") List<RawArgument> arguments) {
        assertThat(DroppedExecutable.as(TraceeProfile.MAIN).onEvent(magicWrite(arguments)))
                .isNotNull();
    }

    @Property
    void the_profiles_differ_only_where_v0_24_errs(@ForAll("arguments") List<RawArgument> arguments) {
        Object v024 = answer(new DroppedExecutable(), arguments);
        Object main = answer(DroppedExecutable.as(TraceeProfile.MAIN), arguments);

        if (v024 instanceof Verdict) {
            assertThat(main).isEqualTo(v024);
        } else {
            assertThat(main)
                    .isInstanceOfSatisfying(
                            Verdict.class,
                            verdict -> assertThat(verdict.detections()).isEmpty());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void arguments_that_the_rule_does_not_know_change_nothing(
            @ForAll TraceeProfile profile,
            @ForAll("arguments") List<RawArgument> arguments,
            @ForAll("unknownArguments") List<RawArgument> unknown,
            @ForAll @IntRange(max = 5) int place) {
        List<RawArgument> more = new ArrayList<>(arguments);
        more.addAll(Math.min(place, arguments.size()), unknown);

        assertThat(answer(DroppedExecutable.as(profile), more))
                .isEqualTo(answer(DroppedExecutable.as(profile), arguments));
    }

    @Property
    void the_magic_and_any_bytes_behind_it_raise_unless_the_path_is_one_of_memory(
            @ForAll TraceeProfile profile, @ForAll @Size(max = 100) byte[] rest, @ForAll("paths") String path) {
        byte[] header = new byte[4 + rest.length];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F'}, 0, header, 0, 4);
        System.arraycopy(rest, 0, header, 4, rest.length);
        boolean memory = path.startsWith("memfd:") || path.startsWith("/dev/shm/") || path.startsWith("/run/shm/");

        assertThat(DroppedExecutable.as(profile)
                        .onEvent(magicWrite(List.of(
                                RawArgument.of("pathname", path), RawArgument.of("bytes", Bytes.copyOf(header))))))
                .isEqualTo(memory ? Verdict.none() : Verdict.of(detection(profile, path)));
    }

    /** v0.11.1 added the path. */
    private static Detection detection(TraceeProfile profile, String path) {
        return Set.of(TraceeProfile.V0_9, TraceeProfile.V0_10).contains(profile)
                ? Detection.empty()
                : Detection.of("path", path);
    }

    @Property
    void releases_differ_in_data_and_origin_only(
            @ForAll("releases") TraceeProfile profile, @ForAll("arguments") List<RawArgument> arguments) {
        Object older = answer(DroppedExecutable.as(profile), arguments);
        Object v024 = answer(new DroppedExecutable(), arguments);

        if (v024 instanceof Verdict verdict && !verdict.detections().isEmpty()) {
            Object path = verdict.detections().get(0).data().get("path");
            assertThat(older).isEqualTo(Verdict.of(detection(profile, (String) path)));
        } else {
            assertThat(older).isEqualTo(v024);
        }
    }

    @Provide
    Arbitrary<TraceeProfile> releases() {
        return Arbitraries.of(TraceeProfile.class).filter(profile -> profile != TraceeProfile.MAIN);
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> starts =
                Arbitraries.of("", "/", "/tmp/", "/dev/shm", "/dev/shm/", "/run/shm/", "memfd:", "memfd", "//dev/shm/");
        return Combinators.combine(starts, Arbitraries.strings().ofMaxLength(8)).as((start, rest) -> start + rest);
    }
}
