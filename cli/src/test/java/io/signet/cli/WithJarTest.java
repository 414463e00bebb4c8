package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --with JAR}: other people's signatures, and what is said of jars that hold none. */
final class WithJarTest {

    @TempDir
    private Path dir;

    private String capture;

    @BeforeEach
    void write_a_capture() {
        capture = Captured.write(dir.resolve("a.jsonl"), Captured.drop("/tmp/1"), Captured.drop("/tmp/2"));
    }

    private String jar(String name, ToyJar jar) {
        return jar.write(dir.resolve(name));
    }

    @Test
    void runs_a_signature_beside_the_builtin_one() {
        String jar = jar("toy.jar", ToyJar.raising("toy.Loud", "TOY-1"));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.out().stream().map(line -> line.split(" ")[1]))
                .containsExactly("TRC-1022", "TOY-1", "TRC-1022", "TOY-1");
        assertThat(run.exit()).isZero();
    }

    @Test
    void shows_the_path_of_the_event_when_the_signature_gives_no_data() {
        String jar = jar("toy.jar", ToyJar.raising("toy.Loud", "TOY-1"));
        assertThat(Run.of("replay", "--no-builtin", "--with", jar, capture)
                        .out()
                        .get(0))
                .isEqualTo(capture + ":1: TOY-1 - path=/tmp/1 file=\"ELF 64-bit LSB shared, x86-64\""
                        + " container=3f1c9e0a7b5d image=registry/web:1.4 process=dd pid=4242");
    }

    @Test
    void json_of_a_signature_that_gives_no_data_has_an_empty_object_and_null_for_what_it_does_not_say() {
        String jar = jar("toy.jar", ToyJar.raising("toy.Loud", "TOY-1"));
        assertThat(Run.of("replay", "--format", "json", "--no-builtin", "--with", jar, capture)
                        .out()
                        .get(1))
                .isEqualTo(
                        "{\"capture\":\"" + capture + "\",\"line\":2,\"signature\":{\"id\":\"TOY-1\",\"version\":\"1\","
                                + "\"name\":\"A toy\",\"eventName\":\"event_of_TOY-1\",\"description\":\"\",\"severity\":null,"
                                + "\"attack\":null,\"tags\":null,\"properties\":{}},\"data\":{},\"event\":"
                                + Captured.drop("/tmp/2")
                                + "}");
    }

    @Test
    void data_of_every_kind_is_printed_in_each_format() {
        String jar = jar("toy.jar", new ToyJar().signature("toy.Rich", "TOY-1", """
                return Verdict.of(Detection.of("text", "a \\"b\\"\\u001b").with("yes", true).with("int", 7).with("long", 1L << 60)
                    .with("double", 0.5).with("nan", Double.NaN).with("bytes", Bytes.of(127, 69))
                    .with("list", List.of("x", 1)).with("map", Map.of("k", "v")).with("a key", "v"));
                """));
        String[] replay = {"replay", "--no-builtin", "--with", jar, capture};
        assertThat(Run.of(replay).out().get(0))
                .endsWith(" text=\"a \\\"b\\\"\\u001b\" yes=true int=7 long=1152921504606846976 double=0.5 nan=NaN"
                        + " bytes=7f45 list=\"[x, 1]\" map=\"{k=v}\" \"a key\"=v");
        String[] json = Arrays.copyOf(replay, replay.length + 2);
        json[replay.length] = "--format";
        json[replay.length + 1] = "json";
        assertThat(Run.of(json).out().get(0))
                .contains(
                        ",\"data\":{\"text\":\"a \\\"b\\\"\\u001B\",\"yes\":true,\"int\":7,\"long\":1152921504606846976,"
                                + "\"double\":0.5,\"nan\":\"NaN\",\"bytes\":\"f0U=\",\"list\":[\"x\",1],\"map\":{\"k\":\"v\"},"
                                + "\"a key\":\"v\"},");
    }

    @Test
    void a_finding_at_the_end_has_no_place() {
        String jar = jar(
                "toy.jar", new ToyJar().signature("toy.Last", "TOY-1", "last = event; return Verdict.none();", """
                private Event last;
                public Verdict onSignal(Signal signal) { return Verdict.of(Detection.empty().about(last)); }
                """));
        String[] replay = {"replay", "--no-builtin", "--exit-code", "--with", jar, capture, "--format"};
        Run text = Run.of(with(replay, "text"));
        assertThat(text.out()).singleElement().asString().startsWith("(end): TOY-1 - path=/tmp/2 ");
        assertThat(text.err()).contains("    raised                   0   1 finding");
        assertThat(text.exit()).isEqualTo(1);
        assertThat(Run.of(with(replay, "json")).out())
                .singleElement()
                .asString()
                .startsWith("{\"capture\":null,\"line\":null,\"signature\":{\"id\":\"TOY-1\",");
        assertThat(Run.of(with(replay, "tracee")).out())
                .singleElement()
                .asString()
                .contains("\"eventName\":\"event_of_TOY-1\"");
    }

    private static String[] with(String[] args, String more) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = more;
        return all;
    }

    @Test
    void the_same_id_in_two_jars_is_an_error_that_names_both() {
        String one = jar("one.jar", ToyJar.raising("toy.One", "TOY-1"));
        String two = jar("two.jar", ToyJar.raising("toy.Two", "TOY-1"));
        Run run = Run.of("replay", "--with", one, "--with", two, capture);
        assertThat(run.err())
                .containsExactly("signet: signature id TOY-1 is in both " + one + " (toy.One) and " + two
                        + " (toy.Two): leave one of them out");
        assertThat(run.stdout()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void the_same_class_in_two_jars_is_an_error_that_names_both() {
        String one = jar("one.jar", ToyJar.raising("toy.Loud", "TOY-1"));
        String two = jar("two.jar", ToyJar.raising("toy.Loud", "TOY-1"));
        Run run = Run.of("replay", "--with", one, "--with", two, capture);
        assertThat(run.err())
                .containsExactly("signet: signature id TOY-1 is in both " + one + " (toy.Loud) and " + two
                        + " (toy.Loud): leave one of them out");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void the_id_of_a_builtin_one_is_an_error_that_says_how_to_leave_that_out() {
        String jar = jar("mine.jar", ToyJar.raising("toy.Mine", "TRC-1022"));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.err())
                .containsExactly(
                        "signet: signature id TRC-1022 is in both Signet itself (leave it out with --no-builtin)"
                                + " and " + jar + " (toy.Mine): leave one of them out");
        assertThat(run.exit()).isEqualTo(2);
        Run without = Run.of("replay", "--no-builtin", "--with", jar, capture);
        assertThat(without.out()).hasSize(2);
        assertThat(without.exit()).isZero();
    }

    @Test
    void a_class_named_twice_in_one_jar_is_one_signature() {
        String jar = jar("toy.jar", ToyJar.raising("toy.Loud", "TOY-1").missingProvider("toy.Loud"));
        Run run = Run.of("replay", "--no-builtin", "--with", jar, capture);
        assertThat(run.said()).isEmpty();
        assertThat(run.out()).hasSize(2);
    }

    @Test
    void a_provider_that_is_missing_is_named_with_its_jar_and_the_others_run() {
        String jar = jar("toy.jar", ToyJar.raising("toy.Loud", "TOY-1").missingProvider("toy.Gone"));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.said())
                .singleElement()
                .asString()
                .startsWith("signet: " + jar + ": ")
                .contains("toy.Gone not found");
        assertThat(run.out()).hasSize(4);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void a_provider_that_cannot_be_made_is_named_with_its_jar_and_the_others_run() {
        String jar = jar(
                "toy.jar",
                ToyJar.raising("toy.Loud", "TOY-1")
                        .signature(
                                "toy.Broken",
                                "TOY-2",
                                "return Verdict.none();",
                                "static { if (true) throw new Error(); }")
                        .signature(
                                "toy.Thrower",
                                "TOY-3",
                                "return Verdict.none();",
                                "{ if (true) throw new RuntimeException(); }"));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.said()).hasSize(2).allMatch(line -> line.startsWith("signet: " + jar + ": "));
        assertThat(run.said().get(0)).contains("toy.Broken");
        assertThat(run.said().get(1)).contains("toy.Thrower");
        assertThat(run.out()).hasSize(4);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void a_jar_that_could_not_be_loaded_is_not_hidden_by_the_id_that_is_missing_then() {
        String jar = jar("toy.jar", new ToyJar().missingProvider("toy.Gone"));
        Run run = Run.of("replay", "--with", jar, "--signature", "TOY-1", capture);
        assertThat(run.err()).hasSize(2);
        assertThat(run.err().get(0)).contains("toy.Gone not found");
        assertThat(run.err().get(1))
                .isEqualTo(
                        "signet: --signature TOY-1: no such signature; there are [TRC-1022]; --with JAR adds those of a jar");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void signatures_that_cannot_be_loaded_are_all_listed_with_what_they_threw_and_nothing_runs() {
        String jar = jar(
                "toy.jar",
                new ToyJar()
                        .signature(
                                "toy.NoFile",
                                "TOY-1",
                                "return Verdict.none();",
                                "public void init(SignatureContext context)"
                                        + " { throw new IllegalStateException(\"no list at /etc/allow\\u001b\"); }")
                        .signature(
                                "toy.NoNet",
                                "TOY-2",
                                "return Verdict.none();",
                                "public void init(SignatureContext context)"
                                        + " throws Exception { throw new java.io.IOException(); }"));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.err())
                .containsExactly(
                        "signet: signature TOY-1 (toy.NoFile): init failed with java.lang.IllegalStateException: no list"
                                + " at /etc/allow\\u001b",
                        "signet: signature TOY-2 (toy.NoNet): init failed with java.io.IOException");
        assertThat(run.stdout()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void metadata_that_fails_when_asked_again_is_a_problem_and_no_crash() {
        String jar = jar("toy.jar", new ToyJar().signature("toy.Moody", "TOY-1", "return Verdict.none();", """
                private int asked;
                public SignatureMetadata metadata() {
                  if (asked++ > 0) throw new IllegalStateException("not again");
                  return SignatureMetadata.builder("TOY-1", "A toy").eventName("toy").build();
                }
                """));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.said())
                .containsExactly("signet: " + jar
                        + ": toy.Moody: metadata() failed with java.lang.IllegalStateException: not again");
        assertThat(run.out()).hasSize(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void a_jar_without_a_services_file_says_so_and_the_builtin_one_runs() {
        String jar = jar("plain.jar", new ToyJar().resource("readme.txt", "hello"));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.said())
                .containsExactly(
                        "signet: no signature in " + jar + ": it has no " + ToyJar.SERVICES + " that names one");
        assertThat(run.out()).hasSize(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void what_is_no_jar_is_named_with_a_remedy() {
        String text = Captured.write(dir.resolve("text.jar"), "not a zip");
        assertThat(Run.of("replay", "--with", text, capture).err())
                .singleElement()
                .asString()
                .startsWith("signet: --with " + text + ": cannot be read as a jar file (")
                .endsWith("); build or copy it anew");
        assertThat(Run.of("replay", "--with", dir + "/none.jar", capture).err())
                .containsExactly("signet: --with " + dir
                        + "/none.jar: no such file; write the path of a jar that holds signatures");
        Run directory = Run.of("replay", "--with", dir.toString(), capture);
        assertThat(directory.err())
                .containsExactly("signet: --with " + dir
                        + ": this is a directory; write the path of a jar that holds signatures");
        assertThat(directory.exit()).isEqualTo(3);
    }

    @Test
    void a_jar_whose_services_file_is_damaged_is_no_internal_error() throws Exception {
        Path jar = dir.resolve("toy.jar");
        new ToyJar()
                .resource(ToyJar.SERVICES, "toy.Loud # " + "comment ".repeat(500))
                .write(jar);
        byte[] bytes = Files.readAllBytes(jar);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(ToyJar.SERVICES);
        Arrays.fill(bytes, name + ToyJar.SERVICES.length() + 12, name + ToyJar.SERVICES.length() + 30, (byte) 0xff);
        Files.write(jar, bytes);
        Run run = Run.of("replay", "--with", jar.toString(), capture);
        assertThat(run.err())
                .singleElement()
                .asString()
                .startsWith("signet: --with " + jar + ": cannot be read as a jar file (");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void jars_may_have_any_name() {
        String jar = jar("my rules 100% #1 é.jar", ToyJar.raising("toy.Loud", "TOY-1"));
        assertThat(Run.of("replay", "--signature", "TOY-1", "--with", jar, capture)
                        .out())
                .hasSize(2);
    }

    @Test
    void a_signature_that_always_throws_is_told_of_ten_times_then_counted_and_the_others_go_on() {
        String[] lines = new String[30];
        Arrays.fill(lines, Captured.drop("/tmp/x"));
        String many = Captured.write(dir.resolve("many.jsonl"), lines);
        String jar = jar(
                "toy.jar",
                new ToyJar()
                        .signature(
                                "toy.Thrower",
                                "TOY-1",
                                "throw new IllegalStateException(\"on \\u001b[2J\\n\\u202e\" + event.name());"));
        Run run = Run.of("replay", "--with", jar, many);
        assertThat(run.said()).hasSize(11);
        assertThat(run.said().get(0))
                .isEqualTo("signet: " + many + ":1: TOY-1 failed: java.lang.IllegalStateException: on"
                        + " \\u001b[2J\\n\\u202emagic_write");
        assertThat(run.said().get(10)).isEqualTo("signet: further failures of TOY-1 are only counted");
        assertThat(run.out()).hasSize(30);
        assertThat(run.err()).contains("    failed                  30");
        assertThat(run.exit()).isZero();
    }

    @Test
    void exceptions_that_are_hostile_themselves_stop_nobody() {
        String jar = jar("toy.jar", new ToyJar().signature("toy.Thrower", "TOY-1", "throw new Nasty();", """
                static class Nasty extends RuntimeException {
                  public String getMessage() { throw new IllegalStateException("no message"); }
                  public String toString() { return null; }
                }
                """));
        Run run = Run.of("replay", "--with", jar, capture);
        assertThat(run.said())
                .containsExactly(
                        "signet: " + capture + ":1: TOY-1 failed: toy.Thrower$Nasty",
                        "signet: " + capture + ":2: TOY-1 failed: toy.Thrower$Nasty");
        assertThat(run.out()).hasSize(2);
    }

    @Test
    void a_signature_that_fails_at_the_end_is_told_of_and_counted() {
        String jar = jar(
                "toy.jar",
                new ToyJar()
                        .signature(
                                "toy.Late",
                                "TOY-1",
                                "return Verdict.none();",
                                "public Verdict onSignal(Signal signal) { return null; }"));
        Run run = Run.of("replay", "--no-builtin", "--with", jar, capture);
        assertThat(run.said())
                .singleElement()
                .asString()
                .startsWith("signet: at the end: TOY-1 failed: ")
                .endsWith("onSignal returned null instead of a verdict");
        assertThat(run.err())
                .contains("    at the end               1   failed when told that its sources are complete");
        assertThat(run.exit()).isZero();
    }

    @Test
    void an_error_that_no_engine_may_swallow_ends_the_run_with_a_line_that_says_where() {
        String jar =
                jar("toy.jar", new ToyJar().signature("toy.Fatal", "TOY-1", "throw new OutOfMemoryError(\"really\");"));
        Run run = Run.of("replay", "--no-builtin", "--with", jar, capture);
        assertThat(run.err())
                .singleElement()
                .asString()
                .startsWith(
                        "signet: internal error: java.lang.OutOfMemoryError: really at signatures//toy.Fatal.onEvent(");
        assertThat(run.exit()).isEqualTo(70);
    }
}
