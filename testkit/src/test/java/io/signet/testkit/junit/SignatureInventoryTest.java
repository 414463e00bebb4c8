package io.signet.testkit.junit;

import static io.signet.testkit.junit.SignatureInventory.contract;
import static io.signet.testkit.junit.SignatureInventory.negativeCase;
import static io.signet.testkit.junit.SignatureInventory.obligation;
import static io.signet.testkit.junit.SignatureInventory.positiveCase;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.Signature;
import io.signet.testkit.contract.DropToy;
import io.signet.testkit.contract.RunToy;
import io.signet.testkit.junit.SignatureInventory.Obligation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignatureInventoryTest {

    private static final String NO_CONTRACT = "no test class implements SignatureContract for it";

    @TempDir
    private Path classes;

    /** Its class file is called SignatureInventoryTest$RunTest, and stands alone where it is copied to. */
    static final class RunTest implements SignatureContract {

        @Override
        public Signature newSignature() {
            return new DropToy();
        }
    }

    /** Makes its signature somewhere else. */
    abstract static class Base implements SignatureContract {

        abstract DropToy made();

        @Override
        public Signature newSignature() {
            return made();
        }
    }

    static final class DerivedTest extends Base {

        @Override
        DropToy made() {
            return new DropToy();
        }
    }

    /** Names one signature and makes another. */
    static final class OfAnother implements SignatureContract {

        private static final Class<?> OTHER = DropToy.class;

        @Override
        public Signature newSignature() {
            return new RunToy();
        }
    }

    @Disabled("for a test")
    static final class Switched implements SignatureContract {

        @Override
        public Signature newSignature() {
            return new DropToy();
        }
    }

    /** Has a contract inside. */
    static class Outer {

        @Nested
        class Inner implements SignatureContract {

            @Override
            public Signature newSignature() {
                return new DropToy();
            }
        }
    }

    /** As if the build had compiled nothing else. */
    private void compiled(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String file = type.getName().replace('.', '/') + ".class";
            Path target = classes.resolve(file);
            Files.createDirectories(target.getParent());
            String simple = file.substring(file.lastIndexOf('/') + 1);
            try (InputStream in = type.getResourceAsStream(simple)) {
                Files.write(target, in.readAllBytes());
            }
        }
    }

    private void expecting(String path, String json) throws IOException {
        Path file = classes.resolve("replay").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }

    private SignatureInventory inventory(Signature... signatures) {
        return SignatureInventory.of(List.of(signatures), classes);
    }

    private void assertComplete(Obligation... obligations) {
        assertThatCode(() -> inventory(new DropToy()).eachHas(obligations)).doesNotThrowAnyException();
    }

    private void assertMissing(String what, Obligation... obligations) {
        assertThatThrownBy(() -> inventory(new DropToy()).eachHas(obligations))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the inventory of 1 signature is not complete:\n- TOY-1: " + what);
    }

    @Test
    void a_contract_that_the_build_runs_is_enough() throws IOException {
        compiled(RunTest.class);

        assertComplete(contract());
    }

    @Test
    void a_contract_whose_name_the_build_ignores_did_not_run() throws IOException {
        compiled(ForgottenContract.class);

        assertMissing(
                "ForgottenContract implements SignatureContract, and the build runs no class called ForgottenContract"
                        + " (only Test*, *Test, *Tests, *TestCase)",
                contract());
    }

    @Test
    void one_of_two_contracts_is_enough() throws IOException {
        compiled(ForgottenContract.class, RunTest.class);

        assertComplete(contract());
    }

    @Test
    void a_build_with_names_of_its_own_says_so() throws IOException {
        compiled(ForgottenContract.class);

        assertThatCode(() ->
                        inventory(new DropToy()).testNames("*Contract", "*IT").eachHas(contract()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_class_that_only_names_the_signature_is_no_contract() throws IOException {
        compiled(SignatureInventoryTest.class);

        assertMissing(NO_CONTRACT, contract());
    }

    @Test
    void a_contract_of_another_signature_does_not_count() throws IOException {
        compiled(OfAnother.class);

        assertThatThrownBy(() ->
                        inventory(new DropToy(), new RunToy()).testNames("*").eachHas(contract()))
                .hasMessage("the inventory of 2 signatures is not complete:\n- TOY-1: " + NO_CONTRACT);
    }

    @Test
    void a_contract_may_be_inherited() throws IOException {
        compiled(Base.class, DerivedTest.class);

        assertComplete(contract());
    }

    @Test
    void a_nested_class_needs_its_annotation() throws IOException {
        compiled(SignatureInventoryTest.class, Switched.class);
        compiled(Outer.class, DerivedTest.class, Base.class);

        assertMissing(
                "SignatureInventoryTest$DerivedTest is nested and not annotated with @Nested, so no build runs it;"
                        + " SignatureInventoryTest$Switched is disabled",
                contract());
    }

    @Test
    void a_nested_class_with_its_annotation_runs_with_its_outer_one() throws IOException {
        compiled(Outer.class, Outer.Inner.class);

        assertThatCode(() -> inventory(new DropToy()).testNames("*$Outer").eachHas(contract()))
                .doesNotThrowAnyException();
    }

    @Test
    void no_classes_at_all_are_a_mistake_of_their_own() {
        assertMissing("there are no compiled test classes where they were looked for", contract());
    }

    @Test
    void a_case_with_findings_is_a_positive_one() throws IOException {
        expecting(
                "toy-1/dropped.expect.json",
                "{\"signature\":\"TOY-1\",\"findings\":[{\"at\":\"1~ab\"},{}],\"quiet\":[]}");

        assertComplete(positiveCase());
        assertMissing(
                "no case expects silence, with \"findings\": [] or with \"quiet\" (looked at 1 file *.expect.json in"
                        + " replay/toy-1)",
                negativeCase());
    }

    @Test
    void a_case_without_findings_is_a_negative_one() throws IOException {
        expecting("toy-1/benign.expect.json", "{\"findings\":[]}");

        assertComplete(negativeCase());
        assertMissing("no case expects a finding (looked at 1 file *.expect.json in replay/toy-1)", positiveCase());
    }

    @Test
    void a_case_may_be_both() throws IOException {
        expecting("TOY-1/both.expect.json", "{\"findings\":[{\"data\":{\"a\":[1]}}],\"quiet\":[{\"at\":\"2~cd\"}]}");

        assertComplete(positiveCase(), negativeCase());
    }

    @Test
    void a_case_of_another_signature_does_not_count() throws IOException {
        expecting("toy-1/dropped.expect.json", "{\"signature\":\"TOY-2\",\"findings\":[{}]}");

        assertMissing(
                "no case expects a finding (looked at 0 files *.expect.json in replay/toy-1); dropped.expect.json is about"
                        + " TOY-2",
                positiveCase());
    }

    @Test
    void a_case_that_is_not_json_does_not_count() throws IOException {
        expecting("toy-1/broken.expect.json", "{\"findings\":[");

        assertMissing(
                "no case expects a finding (looked at 0 files *.expect.json in replay/toy-1); broken.expect.json is not"
                        + " JSON",
                positiveCase());
    }

    @Test
    void cases_may_be_elsewhere(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("toy-1"));
        Files.writeString(elsewhere.resolve("toy-1/dropped.expect.json"), "{\"findings\":[{}]}");

        assertThatCode(() -> inventory(new DropToy()).cases(elsewhere).eachHas(positiveCase()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_house_may_ask_for_more() {
        assertComplete(
                obligation("no description", metadata -> !metadata.description().isEmpty()));
        assertMissing("no page in docs", obligation("no page in docs", metadata -> false));
    }

    @Test
    void everything_that_is_missing_is_said_at_once() throws IOException {
        compiled(ForgottenContract.class);

        assertThatThrownBy(() -> inventory(new DropToy(), new RunToy()).eachHas(contract(), positiveCase()))
                .hasMessageContainingAll(
                        "the inventory of 2 signatures is not complete:",
                        "\n- TOY-1: ForgottenContract ",
                        "\n- TOY-1: no case expects a finding",
                        "\n- TOY-2: " + NO_CONTRACT,
                        "\n- TOY-2: no case expects a finding");
    }

    @Test
    void no_signature_is_never_fine() {
        assertThatThrownBy(() -> inventory().eachHas(contract()))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "the inventory of 0 signatures is not complete:\n- there is no signature, so nothing was looked"
                                + " at: is META-INF/services/io.signet.signature.Signature on the class path?");
    }

    @Test
    void finds_the_signatures_and_test_classes_of_its_caller() {
        // The testkit itself has no signature.
        assertThatThrownBy(() -> SignatureInventory.ofServiceLoader().eachHas(contract()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there is no signature");
    }

    @Test
    void to_ask_for_nothing_is_a_mistake() {
        assertThatThrownBy(() -> inventory(new DropToy()).eachHas())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing is asked of the signatures");
        assertThatThrownBy(() -> inventory(new DropToy()).testNames())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a build that runs no class tests nothing");
    }
}
