package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import io.signet.signature.engine.EngineStats.SignatureStats;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the counts. */
final class ReplayReportPropertiesTest {

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        Toys.open("none"),
                        Toys.open("undecided"),
                        Toys.open("raised"),
                        Toys.open("failed"),
                        "[" + Toys.open("raised") + "," + Lines.close() + "]",
                        Lines.close(),
                        Lines.sensorFinding("open"),
                        Lines.log(),
                        Lines.noJson(),
                        "",
                        "{}",
                        "\u0000",
                        "INFO: starting tracee...")
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void numbers_add_up_whatever_a_capture_holds(@ForAll("lines") List<String> lines) throws IOException {
        Capture capture = Capture.ofLines("a", lines.toArray(String[]::new));

        CollectedReplay replay = Toys.quiet(capture).signature(Toys.byProcess()).collect();

        ReadCounts counts = replay.report().total();
        SignatureStats stats = replay.report().stats().signature("TOY-1");
        assertThat(counts.lines()).isEqualTo(lines.size());
        assertThat(counts.eventLines() + counts.skippedLines() + counts.failedLines())
                .isEqualTo(counts.lines());
        assertThat(replay.issues())
                .hasSize((int) (counts.skippedLines() - counts.skipped(SkipReason.UNWANTED) + counts.failedLines()));
        assertThat(stats.none() + stats.undecided() + stats.raised() + stats.failed())
                .isEqualTo(stats.offered());
        assertThat(stats.offered())
                .isEqualTo(counts.events() - replay.report().sources().get(0).sensorFindings());
        assertThat(replay.findings()).hasSize((int) replay.report().findings());
    }
}
