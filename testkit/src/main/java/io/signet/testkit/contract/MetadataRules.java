package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.signature.Severity;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.testkit.Shown;
import io.signet.testkit.contract.Answer.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Rules M: who a signature says it is. */
final class MetadataRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*");
    private static final Pattern EVENT_NAME = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]*");

    /** Semantic Versioning 2.0.0. */
    private static final Pattern SEMANTIC = Pattern.compile("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
            + "(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");

    private MetadataRules() {}

    static List<ContractRule> all() {
        return List.of(
                ContractRule.must("M-01", "It has an id and an event name, well-formed and the same in every instance")
                        .because("Findings are told apart by them, in this engine and in every system behind it.")
                        .repair(
                                "Keep the metadata in one constant: an id such as ACME-1 (letters and digits, with - _ or ."
                                        + " between) and an event name such as acme_dropper (lower case, with _ between).")
                        .check(MetadataRules::identity),
                ContractRule.must("M-02", "It has a name, a description and a version")
                        .because("Whoever is woken by a finding reads these first.")
                        .repair("Set name, description and version: an integer such as 3, or a semantic version such as"
                                + " 1.2.0.")
                        .check(MetadataRules::description),
                ContractRule.must("M-03", "It has a severity, in range and said once")
                        .because("Findings are sorted by it, and outside 0 to 4 Tracee's own consumers take it for 0.")
                        .repair("Set severity(Severity...) and leave the property Severity alone.")
                        .check(MetadataRules::severity),
                ContractRule.must("M-04", "Its ATT&CK reference is right in version 18 or 19, and not revoked")
                        .because(
                                "Reports and coverage maps are drawn from it; a wrong one misleads silently. Techniques that"
                                        + " are not in the bundled tables are looked at for their form alone.")
                        .repair("Correct the reference, or leave out what is not sure.")
                        .check(MetadataRules::attack),
                ContractRule.must("M-05", "Its metadata is equal in every instance and each time")
                        .because("An engine reads it once and stamps it on every finding.")
                        .repair("Keep the metadata in one constant, made of constants.")
                        .check(MetadataRules::equality),
                ContractRule.must("M-06", "No other installed signature has its id or its event name")
                        .because("An engine refuses to load two signatures of one id.")
                        .repair("Give it an id and an event name of its own, with your own prefix.")
                        .check(MetadataRules::uniqueness));
    }

    private static Answer identity(Subject subject) {
        Signature signature = subject.newSignature();
        SignatureMetadata[] said = new SignatureMetadata[1];
        Throwable thrown = Thrown.by(() -> said[0] = signature.metadata());
        if (thrown != null) {
            return Answer.of(List.of(Thrown.problem(thrown, "in metadata()", List.of())));
        }
        if (said[0] == null) {
            return Answer.failed("metadata() returned null");
        }
        SignatureMetadata other = subject.metadata();
        List<Problem> problems = new ArrayList<>();
        checkName("id", ID, SignatureMetadata::id, said[0], other, problems);
        checkName("event name", EVENT_NAME, SignatureMetadata::eventName, said[0], other, problems);
        return Answer.of(problems);
    }

    private static void checkName(
            String what,
            Pattern form,
            Function<SignatureMetadata, String> part,
            SignatureMetadata metadata,
            SignatureMetadata other,
            List<Problem> problems) {
        String name = part.apply(metadata);
        if (name.isEmpty()) {
            problems.add(Problem.of("the " + what + " is empty"));
        } else if (!form.matcher(name).matches()) {
            problems.add(Problem.of("the " + what + " " + Shown.text(name) + " is not well-formed"));
        } else if (!name.equals(part.apply(other))) {
            problems.add(Problem.of("the " + what + " is " + Shown.text(name) + " in one instance and "
                    + Shown.text(part.apply(other)) + " in another"));
        }
    }

    private static Answer description(Subject subject) {
        SignatureMetadata metadata = subject.metadata();
        List<Problem> problems = new ArrayList<>();
        if (metadata.name().isBlank()) {
            problems.add(Problem.of("the name is blank"));
        }
        if (metadata.description().isBlank()) {
            problems.add(Problem.of("the description is blank"));
        }
        String version = metadata.version();
        if (!INTEGER.matcher(version).matches() && !SEMANTIC.matcher(version).matches()) {
            problems.add(
                    Problem.of("the version " + Shown.text(version) + " is neither an integer nor a semantic version"));
        }
        return Answer.of(problems);
    }

    private static Answer severity(Subject subject) {
        SignatureMetadata metadata = subject.metadata();
        Object property = metadata.properties().get("Severity");
        if (property == null) {
            return Answer.failed("there is no severity");
        }
        boolean inRange =
                property instanceof Integer number && Severity.ofNumber(number).isPresent();
        if (!inRange) {
            return Answer.failed("the property Severity is " + Shown.value(property) + ", not an integer from 0 to 4");
        }
        int number = (Integer) property;
        return metadata.severity()
                .filter(said -> said.number() != number)
                .map(said -> Answer.failed(
                        "the severity is " + said + " (" + said.number() + ") and the property Severity is " + number))
                .orElseGet(Answer::passed);
    }

    private static Answer attack(Subject subject) {
        return subject.metadata()
                .attack()
                .map(AttackCatalogue::check)
                .orElseGet(() -> Answer.passed("it names no ATT&CK technique"));
    }

    private static Answer equality(Subject subject) {
        Signature signature = subject.newSignature();
        SignatureMetadata first = Subject.metadata(signature);
        if (!first.equals(Subject.metadata(signature))) {
            return Answer.failed("metadata() of one instance is not equal to itself when it is asked again");
        }
        return first.equals(subject.metadata())
                ? Answer.passed()
                : Answer.failed("metadata() of two instances is not equal");
    }

    private static Answer uniqueness(Subject subject) {
        Signature signature = subject.newSignature();
        SignatureMetadata metadata = Subject.metadata(signature);
        List<Problem> problems = new ArrayList<>();
        for (Signature other : subject.installed(signature).signatures()) {
            if (other.getClass() == signature.getClass()) {
                continue;
            }
            SignatureMetadata theirs = Subject.metadata(other);
            if (theirs.id().equals(metadata.id())) {
                problems.add(taken("id", metadata.id(), other));
            } else if (theirs.eventName().equals(metadata.eventName())) {
                problems.add(taken("event name", metadata.eventName(), other));
            }
        }
        return Answer.of(problems);
    }

    private static Problem taken(String what, String name, Signature by) {
        return Problem.of("the " + what + " " + EscapedText.of(name) + " is also that of "
                + by.getClass().getName() + ", which is installed");
    }
}
