package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.Detection;
import io.signet.signature.Signature;
import io.signet.signature.Verdict;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.testkit.ToySignature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events that a contract takes out of a case. */
final class CaseWitnessesTest {

    private static final ArgKey<String> PATHNAME = ArgKey.string("pathname");

    @TempDir
    private Path temp;

    private CaseDirectory directory;

    @BeforeEach
    void start() {
        directory = new CaseDirectory(temp);
    }

    private List<CaseWitness> witnesses(Supplier<Signature> signatures, Consumer<SignatureEngineBuilder> settings) {
        try {
            return directory.theCase().witnesses(signatures, settings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CaseWitness> witnesses() {
        return witnesses(CaseToy::rule, engine -> {});
    }

    /** Raises on /run where a file /drop was opened before. */
    private static ToySignature withMemory() {
        Set<String> seen = new HashSet<>();
        return ToySignature.saying(event -> {
            String path = path(event);
            seen.add(path);
            return path.equals("/run") && seen.contains("/drop") ? Verdict.of(Detection.empty()) : Verdict.none();
        });
    }

    private static String path(Event event) {
        return event.argument(PATHNAME).toOptional().orElse("");
    }

    private static List<String> paths(CaseWitness witness) {
        return witness.events().stream().map(CaseWitnessesTest::path).toList();
    }

    private static String findings(String... anchors) {
        return "'findings': ["
                + String.join(
                        ", ",
                        List.of(anchors).stream()
                                .map(at -> "{ 'at': '" + at + "' }")
                                .toList()) + "]";
    }

    private static String quiet(String anchor, String because) {
        return "'quiet': [ { 'at': '" + anchor + "', 'because': '" + because + "' } ]";
    }

    @Test
    void what_raises_is_a_positive_one_and_what_is_rejected_a_negative_one() {
        String found = CaseToy.open("/tmp/a");
        String rejected = CaseToy.open("/etc/a");
        directory.capture(rejected, found).expecting(findings(at(2, found)), quiet(at(1, rejected), "rejected"));

        assertThat(witnesses())
                .extracting(CaseWitness::name, CaseWitness::raises, CaseWitnessesTest::paths)
                .containsExactly(
                        tuple("toy-1/x at " + at(1, rejected), false, List.of("/etc/a")),
                        tuple("toy-1/x at " + at(2, found), true, List.of("/tmp/a")));
    }

    @Test
    void what_a_rule_has_to_remember_stays_and_everything_else_goes() {
        String run = CaseToy.open("/run");
        directory
                .capture(
                        CaseToy.open("/a"),
                        Lines.close(),
                        CaseToy.open("/drop"),
                        CaseToy.open("/b"),
                        CaseToy.open("/drop"),
                        CaseToy.open("/c"),
                        run)
                .expecting(findings(at(7, run)));

        assertThat(witnesses(CaseWitnessesTest::withMemory, engine -> {}))
                .extracting(CaseWitnessesTest::paths)
                .containsExactly(List.of("/drop", "/run"));
    }

    @Test
    void each_try_has_an_instance_of_its_own() {
        String run = CaseToy.open("/run");
        directory.capture(CaseToy.open("/drop"), CaseToy.open("/a"), run).expecting(findings(at(3, run)));
        List<ToySignature> made = new ArrayList<>();

        witnesses(
                () -> {
                    ToySignature rule = withMemory();
                    made.add(rule);
                    return rule;
                },
                engine -> {});

        assertThat(made)
                .hasSizeGreaterThan(2)
                .allSatisfy(rule -> assertThat(rule.calls())
                        .startsWith("init")
                        .endsWith("close")
                        .containsOnlyOnce("init", "close"));
    }

    @Test
    void there_are_at_most_three_of_each_the_first_ones() {
        String[] lines = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> CaseToy.open("/tmp/" + number))
                .toArray(String[]::new);
        directory
                .capture(lines)
                .expecting(findings(IntStream.range(0, 5)
                        .mapToObj(index -> at(index + 1, lines[index]))
                        .toArray(String[]::new)));

        assertThat(witnesses())
                .extracting(CaseWitnessesTest::paths)
                .containsExactly(List.of("/tmp/1"), List.of("/tmp/2"), List.of("/tmp/3"));
    }

    @Test
    void what_the_case_says_and_the_signature_does_not_is_left_out() {
        String found = CaseToy.open("/tmp/a");
        String rejected = CaseToy.open("/etc/a");
        directory.capture(rejected, found).expecting(findings(at(1, rejected)), quiet(at(2, found), "rejected"));

        assertThat(witnesses()).isEmpty();
    }

    @Test
    void an_event_that_is_quiet_for_another_reason_is_no_witness() {
        String close = Lines.close();
        directory
                .capture(close, CaseToy.open("/tmp/a"))
                .expecting("'findings': []", quiet(at(1, close), "not-selected"));
        assertThat(witnesses()).isEmpty();

        String undecided = CaseToy.open("");
        directory.capture(undecided).expecting("'findings': []", quiet(at(1, undecided), "undecided"));
        assertThat(witnesses()).isEmpty();
    }

    @Test
    void a_finding_at_the_end_is_about_no_event() {
        directory.capture(CaseToy.open("/tmp/a")).expecting(findings("end"));

        assertThat(witnesses(
                        () -> ToySignature.named("TOY-1").onSignal(signal -> Verdict.of(Detection.empty())),
                        engine -> {}))
                .isEmpty();
    }

    @Test
    void a_finding_of_the_sensors_own_is_not_shown_to_the_rule() {
        String found = CaseToy.open("/tmp/a");
        directory.capture(Lines.sensorFinding("open"), found).expecting(findings(at(2, found)));
        List<ToySignature> made = new ArrayList<>();

        witnesses(
                () -> {
                    ToySignature rule = CaseToy.rule();
                    made.add(rule);
                    return rule;
                },
                engine -> {});

        assertThat(made.get(0).calls()).containsOnlyOnce("event open");
    }

    @Test
    void a_rule_that_needs_a_data_source_gets_it() {
        DataSourceKey<Places> key = new DataSourceKey<>("toys", "places", Places.class);
        String found = CaseToy.open("/tmp/a");
        directory.capture(CaseToy.open("/etc/a"), found).expecting(findings(at(2, found)));

        assertThat(witnesses(() -> CaseToy.rule().requiring(key), engine -> engine.dataSource(key, new Places())))
                .hasSize(1);
    }

    private static final class Places implements DataSource {}

    @Test
    void a_case_that_cannot_be_understood_or_has_no_capture_gives_none() {
        directory.capture(CaseToy.open("/tmp/a")).expect("{");
        assertThat(witnesses()).isEmpty();

        directory.expect("{ 'capture': 'y', 'signature': 'TOY-1', 'findings': [] }");
        assertThat(witnesses()).isEmpty();
    }

    @Test
    void an_event_that_moved_is_found_again() {
        String found = CaseToy.open("/tmp/a");
        directory.capture(Lines.log(), found).expecting(findings(at(1, found)));

        assertThat(witnesses()).extracting(CaseWitness::name).containsExactly("toy-1/x at " + at(2, found));
    }
}
