package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.signature.AttackReference;
import io.signet.testkit.contract.Answer.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What MITRE ATT&amp;CK 18 (November 2025) and 19 (April 2026) say of references: all tactics of the enterprise matrix, and
 * the few techniques that signatures of Tracee's kind met with. A technique that is not in these tables is looked at for its
 * form alone.
 *
 * <p>Version 19 gave TA0005 another name and split it: what was defense-evasion is stealth, or TA0112 defense-impairment.
 * Tracee's own signatures keep the old name, so a reference is right when it is right in one of the two versions.
 */
final class AttackCatalogue {

    private static final Pattern STIX_ID =
            Pattern.compile("attack-pattern--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String TA0005 = "TA0005";

    /** A tactic; a name that a version does not have is null. */
    private record Tactic(
            String id, @Nullable String in18, @Nullable String in19) {

        static Tactic same(String id, String shortName) {
            return new Tactic(id, shortName, shortName);
        }

        boolean isCalled(String shortName) {
            return shortName.equals(in18) || shortName.equals(in19);
        }

        @Override
        public String toString() {
            return Objects.equals(in18, in19) ? String.valueOf(in18) : in18 + " (18) or " + in19 + " (19)";
        }
    }

    private record Technique(
            String name, String tacticId, @Nullable String stixId) {}

    private static final List<Tactic> TACTICS = List.of(
            Tactic.same("TA0043", "reconnaissance"),
            Tactic.same("TA0042", "resource-development"),
            Tactic.same("TA0001", "initial-access"),
            Tactic.same("TA0002", "execution"),
            Tactic.same("TA0003", "persistence"),
            Tactic.same("TA0004", "privilege-escalation"),
            new Tactic(TA0005, "defense-evasion", "stealth"),
            new Tactic("TA0112", null, "defense-impairment"),
            Tactic.same("TA0006", "credential-access"),
            Tactic.same("TA0007", "discovery"),
            Tactic.same("TA0008", "lateral-movement"),
            Tactic.same("TA0009", "collection"),
            Tactic.same("TA0011", "command-and-control"),
            Tactic.same("TA0010", "exfiltration"),
            Tactic.same("TA0040", "impact"));

    private static final Map<String, Technique> TECHNIQUES = Map.of(
            "T1036",
            new Technique("Masquerading", TA0005, "attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0"),
            "T1105",
            new Technique("Ingress Tool Transfer", "TA0011", null));

    private static final Map<String, String> REVOKED_IN_19 = Map.of(
            "T1562", "T1685",
            "T1562.004", "T1686",
            "T1656", "T1684.001",
            "T1070.001", "T1685.005",
            "T1070.002", "T1685.006");

    private static final Set<String> NEW_IN_19 = Set.copyOf(REVOKED_IN_19.values());

    private AttackCatalogue() {}

    static Answer check(AttackReference reference) {
        List<Problem> problems = new ArrayList<>();
        Optional<Tactic> tactic = tactic(reference.tactic());
        if (!reference.tactic().isEmpty() && tactic.isEmpty()) {
            problems.add(Problem.of("\"" + EscapedText.of(reference.tactic())
                    + "\" is no tactic's short name in ATT&CK 18 or 19"
                    + lookalike(reference.tactic())
                            .map(meant -> "; did you mean " + meant + "?")
                            .orElse("")));
        }
        checkRevoked(reference, problems);
        tactic.ifPresent(known -> checkVersion(reference, known, problems));
        boolean isListed = checkListed(reference, tactic, problems);
        reference
                .stixId()
                .filter(id -> !STIX_ID.matcher(id).matches())
                .ifPresent(id -> problems.add(Problem.of(
                        "the STIX id \"" + EscapedText.of(id, 80) + "\" is not attack-pattern-- and a UUID")));
        return new Answer(
                problems,
                isListed
                        ? ""
                        : reference.techniqueId()
                                + " is not in the bundled tables of ATT&CK 18 and 19: only its form was looked at");
    }

    private static Optional<Tactic> tactic(String shortName) {
        return TACTICS.stream().filter(tactic -> tactic.isCalled(shortName)).findFirst();
    }

    /** People write the name, or the id. */
    private static Optional<Tactic> lookalike(String written) {
        String plain = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return TACTICS.stream()
                .filter(tactic -> tactic.id().equalsIgnoreCase(plain)
                        || plain.equals(plain(tactic.in18()))
                        || plain.equals(plain(tactic.in19()))
                        || plain.replace("defence", "defense").equals(plain(tactic.in18())))
                .findFirst();
    }

    private static String plain(@Nullable String shortName) {
        return shortName == null ? "" : shortName.replace("-", "");
    }

    private static String parent(String techniqueId) {
        int dot = techniqueId.indexOf('.');
        return dot < 0 ? techniqueId : techniqueId.substring(0, dot);
    }

    private static void checkRevoked(AttackReference reference, List<Problem> problems) {
        String id = reference.techniqueId();
        String successor = REVOKED_IN_19.get(id);
        if (successor != null) {
            problems.add(Problem.of("ATT&CK 19 revoked " + id + " in favour of " + successor));
        } else if (REVOKED_IN_19.containsKey(parent(id))) {
            problems.add(Problem.of("ATT&CK 19 revoked " + parent(id) + ", of which " + id + " was a part"));
        }
    }

    private static void checkVersion(AttackReference reference, Tactic tactic, List<Problem> problems) {
        String id = reference.techniqueId();
        if (NEW_IN_19.contains(id) && !reference.tactic().equals(tactic.in19())) {
            problems.add(Problem.of(id + " came with ATT&CK 19, where no tactic is called " + reference.tactic()));
        }
    }

    private static boolean checkListed(AttackReference reference, Optional<Tactic> tactic, List<Problem> problems) {
        String id = reference.techniqueId();
        Technique technique = TECHNIQUES.get(parent(id));
        if (technique == null) {
            return NEW_IN_19.contains(id) || REVOKED_IN_19.containsKey(id);
        }
        tactic.filter(known -> !known.id().equals(technique.tacticId())).ifPresent(other -> {
            Tactic right = TACTICS.stream()
                    .filter(known -> known.id().equals(technique.tacticId()))
                    .findFirst()
                    .orElseThrow();
            problems.add(Problem.of(id + " belongs to the tactic " + right + ", not to " + other));
        });
        boolean isListed = TECHNIQUES.containsKey(id);
        if (isListed && !technique.name().equals(reference.technique())) {
            problems.add(Problem.of(id + " is called \"" + technique.name() + "\", not \""
                    + EscapedText.of(reference.technique(), 80) + "\""));
        }
        String stixId = technique.stixId();
        if (isListed && stixId != null && !stixId.equals(reference.stixId().orElse(stixId))) {
            problems.add(Problem.of("the STIX id of " + id + " is " + stixId));
        }
        return isListed;
    }
}
