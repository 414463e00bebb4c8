package io.signet.cli;

import io.signet.signature.Signature;
import io.signet.testkit.contract.Contract;
import io.signet.testkit.contract.ContractReport;
import io.signet.testkit.contract.ContractResult;
import io.signet.testkit.contract.ContractRule;
import io.signet.testkit.contract.Witnesses;
import io.signet.testkit.replay.ReplayCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet contract}: signatures in, which of the rules that every signature owes they keep out. */
@Command(
        name = "contract",
        description = "Checks signatures against the rules that every signature owes.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class,
        footerHeading = "%nExit status:%n",
        footer = {
            "  0   the contract is kept",
            "  1   a rule is broken, or a MUST could not be checked for want of witnesses",
            "  2   a signature could not be loaded",
            "  3   wrong usage, an unknown signature or rule, cases that cannot be read",
            "  70  internal error",
            "  The highest that applies."
        })
final class ContractCommand implements Callable<Integer> {

    /** How results are printed. */
    enum Format {
        /** For people. */
        text,
        /** One object for all signatures. */
        json
    }

    private final Streams streams;
    private final ExitCode exit = new ExitCode();

    @Mixin
    private SignatureOptions signatures = new SignatureOptions();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Show the text of a rule such as R-02, and check nothing.")
    private @Nullable String rule;

    @Option(names = "--rules", description = "Show all rules, one a line, and check nothing.")
    private boolean rules;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "Take witnesses from this directory of cases, besides those that travel with the signatures.")
    private @Nullable Path cases;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), or json for one object.")
    private Format format = Format.text;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML too.")
    private @Nullable Path junit;

    ContractCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Results results = Results.toStandardOutput(streams)) {
            if (rule != null || rules) {
                showRules(results);
            } else {
                check(results);
            }
        } catch (Results.ReaderGone e) {
            return exit.value();
        }
        return exit.value();
    }

    private void showRules(Results results) throws UsageException {
        String id = rule;
        if (id != null) {
            ContractRule known = Contract.rule(id)
                    .orElseThrow(() -> new UsageException("--rule " + Shown.name(id)
                            + ": there is no such rule; there are "
                            + Contract.rules().stream().map(ContractRule::id).toList()));
            results.line(known.text());
        } else {
            Contract.rules().forEach(each -> results.line(each.toString()));
        }
    }

    private void check(Results results) throws IOException, UsageException {
        try (SignatureOptions.Chosen chosen = signatures.choose()) {
            for (String problem : chosen.problems()) {
                SignetCommand.say(streams, problem);
                exit.atLeast(ExitCode.NOT_LOADED);
            }
            if (!chosen.isUsable()) {
                return;
            }
            List<ContractReport> reports = new ArrayList<>();
            for (Signature signature : chosen.signatures()) {
                ContractReport report = check(chosen, signature.metadata().id());
                reports.add(report);
                if (!report.isKept()) {
                    exit.atLeast(ExitCode.VERDICT_DIFFERS);
                }
                if (format == Format.text) {
                    results.line(report.toString());
                }
            }
            boolean wantsWitnesses = reports.stream()
                    .anyMatch(report ->
                            !report.results(ContractResult.Status.NEEDS_WITNESS).isEmpty());
            if (wantsWitnesses) {
                SignetCommand.say(
                        streams,
                        "witnesses are taken from cases: --cases DIR, or " + ReplayCases.IN_JARS + " in the jar");
            }
            if (format == Format.json) {
                results.line(ContractJson.line(reports));
            }
            Path file = junit;
            if (file != null) {
                try (Results xml = Results.toFile(file)) {
                    xml.line(JunitXml.ofContracts(reports));
                }
            }
        }
    }

    private ContractReport check(SignatureOptions.Chosen chosen, String id) {
        return Contract.of(() -> chosen.fresh(id).orElseThrow())
                .witnesses(witnesses(chosen, id))
                .run();
    }

    private Witnesses witnesses(SignatureOptions.Chosen chosen, String id) {
        Witnesses witnesses = Witnesses.none();
        try {
            List<ReplayCases> all = new ArrayList<>();
            all.add(ReplayCases.carriedBy(ContractCommand.class.getClassLoader()));
            all.add(ReplayCases.carriedBy(chosen.loader()));
            Path directory = cases;
            if (directory != null) {
                all.add(ReplayCases.in(directory));
            }
            for (ReplayCases each : all) {
                witnesses = witnesses.fromCases(
                        each.ofSignature(id), () -> chosen.fresh(id).orElseThrow());
            }
        } catch (IOException e) {
            SignetCommand.say(streams, "cases: " + InputProblem.ofCapture(e));
            exit.atLeast(ExitCode.BAD_INPUT);
        }
        return witnesses;
    }
}
