package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.EventTime;
import io.signet.event.RawArgument;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.ToySignature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenTextTest {

    @TempDir
    Path temp;

    private List<String> golden(ToySignature signature, String... lines) {
        return text(signature, lines).lines().toList();
    }

    private String text(ToySignature signature, String... lines) {
        StringBuilder findings = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            findings.append(i == 0 ? "" : ", ")
                    .append("{ 'at': '")
                    .append(at(i + 1, lines[i]))
                    .append("' }");
        }
        CaseDirectory cases = new CaseDirectory(temp).capture(lines).expecting("'findings': [ " + findings + " ]");
        cases.theCase().check(signature, GoldenSettings.of("update", null, null));
        return cases.read("toy-1/x.golden.ndjson");
    }

    @Test
    void says_what_it_is_how_to_refresh_it_and_of_which_capture() {
        String line = CaseToy.open("/tmp/a");

        assertThat(golden(CaseToy.rule(), line).get(0))
                .matches("\\{\"golden\":1,\"note\":\"written by the testkit: do not edit, refresh\","
                        + "\"refresh\":\"mvn test -Dsignet.golden=update\",\"kit\":\"[0-9][^\"]*\",\"case\":\"toy-1/x\","
                        + "\"capture\":\"captures/x.ndjson\",\"sha256\":\"[0-9a-f]{64}\"}");
    }

    @Test
    void says_who_the_signature_is() {
        assertThat(golden(CaseToy.rule(), CaseToy.open("/tmp/a")).get(1))
                .isEqualTo("{\"signature\":{\"id\":\"TOY-1\",\"name\":\"Toy TOY-1\",\"version\":\"1\","
                        + "\"eventName\":\"toy_TOY-1\",\"description\":\"\",\"properties\":{}}}");
    }

    @Test
    void holds_each_finding_with_its_data_and_its_event() {
        String line = CaseToy.openInContainer("/tmp/a");

        assertThat(golden(CaseToy.rule(), line).get(2))
                .startsWith("{\"at\":\"" + at(1, line) + "\",\"hash\":\""
                        + at(1, line).substring(2))
                .contains("\"data\":{\"length\":6,\"path\":\"/tmp/a\"}")
                .contains(
                        "\"event\":{\"name\":\"open\",\"source\":\"tracee\",\"origin\":\"container\",\"time\":\"time-1\"")
                .contains("\"container\":{\"id\":\"container-1\"")
                .contains("\"arguments\":[{\"name\":\"pathname\",\"value\":\"/tmp/a\"}]");
    }

    private static EventFixture inContainer(long nanos, String container) {
        return EventFixture.event("open")
                .withRawArgument(RawArgument.of("pathname", "/tmp/a"))
                .at(EventTime.epoch(1_700_000_000_000_000_000L + nanos))
                .inStartedContainer(container);
    }

    @Test
    void what_differs_with_every_recording_is_a_token_and_what_was_equal_stays_equal() {
        List<String> lines = golden(
                CaseToy.rule(),
                Lines.of(inContainer(1, "c1")),
                Lines.of(inContainer(2, "c2")),
                Lines.of(inContainer(1, "c2").byProcess("other")));

        assertThat(lines.get(2)).contains("\"time\":\"time-1\"").contains("\"id\":\"container-1\"");
        assertThat(lines.get(3)).contains("\"time\":\"time-3\"").contains("\"id\":\"container-2\"");
        assertThat(lines.get(4)).contains("\"time\":\"time-1\"").contains("\"id\":\"container-2\"");
        assertThat(String.join("", lines)).doesNotContain("1700000000000000001");
    }

    @Test
    void a_finding_that_goes_does_not_change_the_tokens_of_those_that_stay() {
        List<String> all = golden(
                CaseToy.rule(),
                Lines.of(inContainer(1, "c1")),
                Lines.of(inContainer(2, "c2")),
                Lines.of(inContainer(3, "c2")));
        List<String> left = List.of(all.get(0), all.get(1), all.get(3), all.get(4));

        GoldenDiff diff = GoldenDiff.of(read(all), read(left));

        assertThat(diff.counts()).isEqualTo("1 lost");
    }

    @Test
    void tokens_that_were_equal_and_are_no_more_are_a_change() {
        List<String> before = golden(CaseToy.rule(), Lines.of(inContainer(1, "c1")), Lines.of(inContainer(2, "c1")));
        List<String> now = before.stream()
                .map(line -> line.contains("time-3") ? line.replace("container-1", "container-2") : line)
                .toList();

        assertThat(GoldenDiff.of(read(before), read(now)).lines())
                .singleElement()
                .asString()
                .endsWith("event.container.id: \"container-1\" → \"container-2\"");
        assertThat(GoldenDiff.of(read(now), read(before)).lines()).hasSize(1);
    }

    private static Golden read(List<String> lines) {
        return Golden.read(String.join("\n", lines), new CaseFile("x", new ArrayList<>()))
                .orElseThrow();
    }

    @Test
    void values_are_as_tracee_prints_them() {
        ToySignature signature = ToySignature.saying(event -> Verdict.of(Detection.of("bytes", Bytes.ofHex("7f454c46"))
                .with("double", 0.1)
                .with("large", Long.MAX_VALUE)
                .with("list", List.of(true, "x"))
                .with("map", Map.of("k", 1))
                .with("nan", Double.NaN)));

        assertThat(golden(signature, CaseToy.open("/tmp/a")).get(2))
                .contains("\"data\":{\"bytes\":\"f0VMRg==\",\"double\":0.1,\"large\":9223372036854775807,"
                        + "\"list\":[true,\"x\"],\"map\":{\"k\":1},\"nan\":\"NaN\"}");
    }

    @Test
    void the_order_of_data_does_not_matter() {
        String line = CaseToy.open("/tmp/a");
        ToySignature one =
                ToySignature.saying(event -> Verdict.of(Detection.of("a", 1).with("b", 2)));
        ToySignature other =
                ToySignature.saying(event -> Verdict.of(Detection.of("b", 2).with("a", 1)));

        assertThat(text(one, line)).isEqualTo(text(other, line));
    }

    @Test
    void hostile_text_is_escaped_and_lines_end_at_lf() {
        String text = text(CaseToy.rule(), CaseToy.open("/tmp/\u001b[31m\u202eü\r\n"));

        assertThat(text).matches("[\\x20-\\x7e\\n]*").endsWith("}\n").hasLineCount(3);
    }

    @Test
    void many_changes_of_one_finding_are_bounded() {
        List<String> before = golden(CaseToy.rule(), CaseToy.open("/tmp/a"));
        List<String> now = before.stream()
                .map(line -> line.contains("\"at\"")
                        ? line.replace(
                                "\"data\":{", "\"data\":{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,")
                        : line)
                .toList();

        List<String> lines = GoldenDiff.of(read(before), read(now)).lines();

        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).endsWith("data.a: nothing → 1");
        assertThat(lines.get(5)).endsWith("and 2 more changes");
    }
}
