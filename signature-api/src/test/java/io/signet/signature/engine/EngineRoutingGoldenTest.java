package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.EventSelector;
import io.signet.signature.GoldenJson;
import io.signet.signature.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who received what in Tracee's engine of v0.24.1, over 49 tables of selectors. Signatures that this engine refuses, or that
 * its API cannot express, are taken out of a table first, and events whose origin is none of Tracee's three are skipped;
 * two tests name exactly which.
 */
final class EngineRoutingGoldenTest {

    private static Map<String, Object> golden() throws IOException {
        return GoldenJson.object("engine-routing.json");
    }

    /** The events that can be expressed, by id. */
    private static Map<String, Event> events() throws IOException {
        Map<String, Event> events = new LinkedHashMap<>();
        for (Map<String, Object> event : GoldenJson.objects(golden(), "events")) {
            Origin.ofWireName(GoldenJson.text(event, "origin"))
                    .ifPresent(origin -> events.put(
                            GoldenJson.text(event, "id"),
                            Events.of(GoldenJson.text(event, "source"), GoldenJson.text(event, "name"), origin)));
        }
        return events;
    }

    /** Why a signature of a table is taken out, or empty. */
    private static Optional<String> whyNot(Map<String, Object> signature, Set<String> idsBefore) {
        List<Map<String, Object>> selectors = GoldenJson.objects(signature, "selectors");
        if (!idsBefore.add(GoldenJson.text(signature, "id"))) {
            return Optional.of("id is already loaded");
        }
        if (selectors.isEmpty()) {
            return Optional.of("no selector");
        }
        if (selectors.stream()
                .anyMatch(selector -> GoldenJson.text(selector, "source").isEmpty())) {
            return Optional.of("no source");
        }
        return selectors.stream()
                .map(selector -> GoldenJson.text(selector, "origin"))
                .filter(origin -> !isAny(origin) && Origin.ofWireName(origin).isEmpty())
                .findFirst()
                .map(origin -> "origin " + origin);
    }

    private static boolean isAny(String word) {
        return word.isEmpty() || word.equals("*");
    }

    private static EventSelector selector(Map<String, Object> selector) {
        EventSelector any = EventSelector.of(GoldenJson.text(selector, "source"), GoldenJson.text(selector, "name"));
        return Origin.ofWireName(GoldenJson.text(selector, "origin"))
                .map(any::from)
                .orElse(any);
    }

    static Stream<Arguments> tables() throws IOException {
        return GoldenJson.objects(golden(), "tables").stream()
                .map(table -> Arguments.argumentSet(GoldenJson.text(table, "table"), table));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void receivers_agree(Map<String, Object> table) throws IOException {
        Map<String, Event> events = events();
        Set<String> ids = new HashSet<>();
        List<String> received = new ArrayList<>();
        List<String> takenOut = new ArrayList<>();
        SignatureEngineBuilder builder = SignatureEngine.builder();
        for (Map<String, Object> signature : GoldenJson.objects(table, "signatures")) {
            String id = GoldenJson.text(signature, "id");
            if (whyNot(signature, ids).isPresent()) {
                takenOut.add(id);
                continue;
            }
            builder.add(Probe.of(id)
                    .selecting(GoldenJson.objects(signature, "selectors").stream()
                            .map(EngineRoutingGoldenTest::selector)
                            .toArray(EventSelector[]::new))
                    .answering(event -> {
                        received.add(id);
                        return Verdict.none();
                    }));
        }
        // Of two signatures of one id the first is there, in Tracee's engine too.
        Set<String> gone = new HashSet<>(takenOut);
        try (SignatureEngine engine = builder.build()) {
            engine.signatures().forEach(loaded -> gone.remove(loaded.id()));
            int compared = 0;
            for (Map<String, Object> result : GoldenJson.objects(table, "results")) {
                Event event = events.get(GoldenJson.text(result, "event"));
                if (event == null) {
                    continue;
                }
                received.clear();
                engine.process(event);
                assertThat(received).as(GoldenJson.text(result, "event")).isEqualTo(receivers(result, gone));
                compared++;
            }
            assertThat(compared).isEqualTo(events.size());
        }
    }

    private static List<?> receivers(Map<String, Object> result, Set<String> gone) {
        return ((List<?>) result.get("receivers"))
                .stream().filter(id -> !gone.contains(id)).toList();
    }

    @Test
    void the_events_of_tracee_have_the_origin_that_tracee_derived() throws IOException {
        int checked = 0;
        for (Map<String, Object> event : GoldenJson.objects(golden(), "events")) {
            Map<String, Object> recorded = GoldenJson.object(event, "event");
            if (recorded != null) {
                Map<String, Object> flags = GoldenJson.object(recorded, "contextFlags");
                Object containerId = GoldenJson.object(recorded, "container").getOrDefault("id", "");
                assertThat(Origin.of((boolean) flags.get("containerStarted"), (String) containerId)
                                .wireName())
                        .isEqualTo(event.get("origin"));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(16);
    }

    @Test
    void these_events_and_no_others_are_skipped() throws IOException {
        Set<String> expressed = events().keySet();

        assertThat(GoldenJson.objects(golden(), "events"))
                .filteredOn(event -> !expressed.contains(GoldenJson.text(event, "id")))
                .extracting(event -> event.get("id") + ": " + event.get("source") + "/" + event.get("name") + "@"
                        + event.get("origin"))
                .containsExactly(
                        "foreign-0: system/magic_write@foo",
                        "foreign-1: system/x@",
                        "foreign-2: system/@",
                        "foreign-5: tracee/magic_write@*",
                        "foreign-6: tracee/magic_write@",
                        "foreign-9: tracee/*@*");
    }

    @Test
    void these_signatures_and_no_others_are_taken_out() throws IOException {
        List<String> takenOut = new ArrayList<>();
        for (Map<String, Object> table : GoldenJson.objects(golden(), "tables")) {
            Set<String> ids = new HashSet<>();
            for (Map<String, Object> signature : GoldenJson.objects(table, "signatures")) {
                whyNot(signature, ids)
                        .ifPresent(reason ->
                                takenOut.add(table.get("table") + ", " + signature.get("id") + ": " + reason));
            }
        }

        assertThat(takenOut)
                .containsExactly(
                        "source-empty, S: no source",
                        "all-empty, S: no source",
                        "origin-case, S: origin Container",
                        "unknown-origin, S: origin pod",
                        "no-selectors, S: no selector",
                        "one-good-one-sourceless, S: no source",
                        "duplicate-ids-second-rejected, x: id is already loaded",
                        "many-mixed, s5: no source",
                        "many-mixed, s8: no selector",
                        "random-0, r1: origin foo",
                        "random-0, r2: no source",
                        "random-1, r1: origin foo",
                        "random-2, r0: origin foo",
                        "random-2, r1: no source",
                        "random-5, r0: origin foo",
                        "random-5, r2: no source",
                        "random-6, r0: no source",
                        "random-6, r1: origin foo",
                        "random-6, r2: origin foo",
                        "random-6, r3: no source",
                        "random-6, r4: origin foo",
                        "random-7, r0: no source",
                        "random-7, r2: no source",
                        "random-7, r3: origin foo");
    }

    @Test
    void there_are_49_tables_of_26_events() throws IOException {
        assertThat(GoldenJson.objects(golden(), "tables")).hasSize(49);
        assertThat(GoldenJson.objects(golden(), "events")).hasSize(26);
    }
}
