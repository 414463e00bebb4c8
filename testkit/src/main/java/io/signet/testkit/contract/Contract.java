package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules that every signature owes.
 *
 * <pre>{@code
 * ContractReport report = Contract.of(DroppedExecutable::new)
 *     .witnesses(Witnesses.none().positive(dropped).negative(zip))
 *     .exempt("D-06", "reads the raw arguments by design", LocalDate.of(2026, 12, 31))
 *     .run();
 * }</pre>
 *
 * <p>Every rule makes its own instances, loads them into the production engine and closes them. Configured and run by one
 * thread; the rules R-05 and P-03 call the signature from a thread of their own. Can run more than once.
 */
public final class Contract {

    private static final List<ContractRule> RULES = Stream.of(
                    MetadataRules.all(),
                    SelectorRules.all(),
                    RobustnessRules.all(),
                    PurityRules.all(),
                    DeterminismRules.all(),
                    LifecycleRules.all(),
                    FindingRules.all(),
                    WitnessRules.all())
            .flatMap(List::stream)
            .toList();

    private final Supplier<? extends Signature> signatures;
    private final Map<String, Exemption> exemptions = new LinkedHashMap<>();
    private Witnesses witnesses = Witnesses.none();
    private SignatureLoader.@Nullable Loaded installed;
    private LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Duration patience = Duration.ofSeconds(10);

    private Contract(Supplier<? extends Signature> signatures) {
        this.signatures = signatures;
    }

    /**
     * All rules, group by group.
     *
     * @return an unmodifiable list
     */
    public static List<ContractRule> rules() {
        return RULES;
    }

    /**
     * One rule.
     *
     * @param id such as {@code R-02}
     * @return the rule, or empty when there is none of this number
     */
    public static Optional<ContractRule> rule(String id) {
        return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Starts a contract for a signature.
     *
     * @param signatures makes a new instance each time it is asked
     * @return a contract without witnesses and exemptions
     */
    public static Contract of(Supplier<? extends Signature> signatures) {
        return new Contract(Objects.requireNonNull(signatures, "signatures"));
    }

    /**
     * The events that show what the signature does.
     *
     * @param witnesses the witnesses, in place of those there are
     * @return this contract
     */
    public Contract witnesses(Witnesses witnesses) {
        this.witnesses = Objects.requireNonNull(witnesses, "witnesses");
        return this;
    }

    /**
     * Exempts the signature from a rule for good. A rule that is not {@link ContractRule.Verification#SAMPLED} and passes
     * nevertheless fails: the exemption is not needed.
     *
     * @param rule its number
     * @param because why, not blank
     * @return this contract
     * @throws IllegalArgumentException when there is no such rule, no reason, or an exemption from it already
     */
    public Contract exempt(String rule, String because) {
        return exempt(rule, new Exemption(because, null));
    }

    /**
     * Exempts the signature from a rule up to a day; behind it, the rule fails.
     *
     * @param rule its number
     * @param because why, not blank
     * @param until the last day on which it holds
     * @return this contract
     * @throws IllegalArgumentException when there is no such rule, no reason, or an exemption from it already
     */
    public Contract exempt(String rule, String because, LocalDate until) {
        return exempt(rule, new Exemption(because, Objects.requireNonNull(until, "until")));
    }

    private Contract exempt(String id, Exemption exemption) {
        if (rule(id).isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no rule " + EscapedText.of(id) + " to be exempt from; there are "
                            + RULES.stream().map(ContractRule::id).toList());
        }
        if (exemption.because().isBlank()) {
            throw new IllegalArgumentException("an exemption from " + id + " needs a reason");
        }
        if (exemptions.putIfAbsent(id, exemption) != null) {
            throw new IllegalArgumentException("there are two exemptions from " + id);
        }
        return this;
    }

    /**
     * The signatures that are installed, for the rules that ask whether this one is among them and whether its id is
     * unique. What the class loader of the signature's class can see, unless set.
     *
     * @param installed for example what a class loader with a user's jars gave
     * @return this contract
     */
    public Contract installed(SignatureLoader.Loaded installed) {
        this.installed = Objects.requireNonNull(installed, "installed");
        return this;
    }

    /**
     * The day that exemptions are compared with. Today in UTC, unless set.
     *
     * @param today the day
     * @return this contract
     */
    public Contract on(LocalDate today) {
        this.today = Objects.requireNonNull(today, "today");
        return this;
    }

    /**
     * How long R-05 lets the signature look at one event, and P-03 waits for its threads to end. Ten seconds unless set:
     * thousands of times what it takes, so that a slow machine makes no difference.
     *
     * @param patience a positive duration
     * @return this contract
     * @throws IllegalArgumentException when it is not positive
     */
    public Contract patience(Duration patience) {
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("patience must be positive, not " + patience);
        }
        this.patience = patience;
        return this;
    }

    /**
     * Runs all rules, those too that are {@linkplain ContractRule#isProcessWide() process-wide}.
     *
     * @return one result for each rule; what the signature does wrong is never thrown
     */
    public ContractReport run() {
        Subject subject = subject();
        List<ContractResult> results = new ArrayList<>();
        for (ContractRule rule : RULES) {
            results.add(run(rule, subject));
        }
        return new ContractReport(subject.name(), results);
    }

    /**
     * Runs one rule.
     *
     * @param rule the rule
     * @return its result; what the signature does wrong is never thrown
     */
    public ContractResult run(ContractRule rule) {
        return run(Objects.requireNonNull(rule, "rule"), subject());
    }

    private Subject subject() {
        return new Subject(signatures, witnesses, installed, patience);
    }

    private ContractResult run(ContractRule rule, Subject subject) {
        ContractResult plain = check(rule, subject);
        Exemption exemption = exemptions.get(rule.id());
        return exemption == null ? plain : exemption.applyTo(plain, today);
    }

    private static ContractResult check(ContractRule rule, Subject subject) {
        try {
            return ContractResult.of(rule, rule.check(subject));
        } catch (CannotCheck cannot) {
            return ContractResult.of(rule, cannot);
        }
    }
}
