package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code signet list}. */
final class ListTest {

    @TempDir
    private Path dir;

    private String jar(ToyJar jar) {
        return jar.write(dir.resolve("toy.jar"));
    }

    private static ToyJar hostile() {
        return new ToyJar().signature("toy.Hostile", "X", "return Verdict.none();", """
                public SignatureMetadata metadata() {
                  return SignatureMetadata.builder("I\\u001b[2J", "N\\nTRC-1  forged").version("1\\u202e").eventName("e\\u009b")
                      .description("d\\r\\u2028").tags(List.of("a\\u200b", "b")).property("k\\u001b", "v\\u001b")
                      .attack(AttackReference.technique("T1036", "T\\t").tactic("t\\u0085").build()).build();
                }
                public List<EventSelector> selectors() {
                  return List.of(EventSelector.anyName("s\\u001b"), EventSelector.of("tracee", "n\\n").from(Origin.HOST));
                }
                """);
    }

    @Test
    void shows_metadata_and_selectors() {
        Run run = Run.of("list");
        assertThat(run.out())
                .containsExactly(
                        "TRC-1022  New executable dropped",
                        "  version      1",
                        "  event name   dropped_executable",
                        "  severity     medium (2)",
                        "  ATT&CK       T1036 Masquerading, defense-evasion, attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0",
                        "  selects      tracee/magic_write@container",
                        "  description  An Executable file was dropped in the system during runtime. Container images are"
                                + " usually built with all binaries needed inside. A dropped binary may indicate that an"
                                + " adversary infiltrated your container.");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void json_is_one_object_a_line_with_the_selectors() {
        String jar = jar(ToyJar.raising("toy.Loud", "TOY-1"));
        Run run = Run.of("list", "--format", "json", "--with", jar);
        assertThat(run.out()).hasSize(2);
        assertThat(run.out().get(0))
                .startsWith("{\"id\":\"TRC-1022\",\"version\":\"1\",\"name\":\"New executable dropped\",")
                .endsWith(
                        ",\"selectors\":[{\"source\":\"tracee\",\"name\":\"magic_write\",\"origin\":\"container\"}]}");
        assertThat(run.out().get(1))
                .isEqualTo("{\"id\":\"TOY-1\",\"version\":\"1\",\"name\":\"A toy\",\"eventName\":\"event_of_TOY-1\","
                        + "\"description\":\"\",\"severity\":null,\"attack\":null,\"tags\":null,\"properties\":{},"
                        + "\"selectors\":[{\"source\":\"tracee\",\"name\":\"magic_write\",\"origin\":null}]}");
    }

    @Test
    void hostile_metadata_is_escaped() {
        Run run = Run.of("list", "--no-builtin", "--with", jar(hostile()));
        assertThat(run.out())
                .containsExactly(
                        "I\\u001b[2J  N\\nTRC-1  forged",
                        "  version      1\\u202e",
                        "  event name   e\\u009b",
                        "  ATT&CK       T1036 T\\t, t\\u0085",
                        "  tags         a\\u200b, b",
                        "  selects      s\\u001b/*@*, tracee/n\\n@host",
                        "  description  d\\r\\u2028");
    }

    @Test
    void hostile_metadata_is_one_line_of_json() {
        Run run = Run.of("list", "--no-builtin", "--format", "json", "--with", jar(hostile()));
        assertThat(run.out())
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"I\\u001B[2J\",\"version\":\"1\u202e\",\"name\":\"N\\nTRC-1  forged\",")
                .endsWith("\"selectors\":[{\"source\":\"s\\u001B\",\"name\":null,\"origin\":null},"
                        + "{\"source\":\"tracee\",\"name\":\"n\\n\",\"origin\":\"host\"}]}");
    }

    @Test
    void a_signature_that_cannot_say_what_it_selects_is_a_problem_and_the_others_are_listed() {
        String jar = jar(ToyJar.raising("toy.Loud", "TOY-9")
                .signature(
                        "toy.Throws",
                        "TOY-1",
                        "return Verdict.none();",
                        "public List<EventSelector> selectors() { throw new IllegalStateException(\"no\\n\"); }")
                .signature(
                        "toy.Null",
                        "TOY-2",
                        "return Verdict.none();",
                        "public List<EventSelector> selectors() { return null; }"));
        for (String format : new String[] {"text", "json"}) {
            Run run = Run.of("list", "--no-builtin", "--format", format, "--with", jar);
            assertThat(run.err())
                    .containsExactly(
                            "signet: signature TOY-1 (toy.Throws): selectors() failed with java.lang.IllegalStateException:"
                                    + " no\\n",
                            "signet: signature TOY-2 (toy.Null): selectors() returned null");
            assertThat(run.stdout()).contains("TOY-9").doesNotContain("TOY-1", "TOY-2");
            assertThat(run.exit()).isEqualTo(2);
        }
    }

    @Test
    void a_signature_without_selectors_is_shown_as_what_it_is() {
        String jar = jar(new ToyJar()
                .signature(
                        "toy.Idle",
                        "TOY-1",
                        "return Verdict.none();",
                        "public List<EventSelector> selectors() { return List.of(); }"));
        assertThat(Run.of("list", "--no-builtin", "--with", jar).out())
                .contains("  selects      nothing: replay refuses it");
    }

    @Test
    void the_same_id_twice_is_told_and_nothing_is_listed() {
        Run run = Run.of("list", "--with", jar(ToyJar.raising("toy.Mine", "TRC-1022")));
        assertThat(run.said()).singleElement().asString().contains("is in both Signet itself");
        assertThat(run.stdout()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void one_can_be_asked_for() {
        String jar = jar(ToyJar.raising("toy.Loud", "TOY-1"));
        assertThat(Run.of("list", "--signature", "TOY-1", "--with", jar).out().get(0))
                .isEqualTo("TOY-1  A toy");
        Run unknown = Run.of("list", "--signature", "TOY-2", "--with", jar);
        assertThat(unknown.err())
                .containsExactly(
                        "signet: --signature TOY-2: no such signature; there are [TRC-1022, TOY-1]; --with JAR adds those of a jar");
        assertThat(unknown.exit()).isEqualTo(3);
    }
}
