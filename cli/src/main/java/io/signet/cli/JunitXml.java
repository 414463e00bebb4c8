package io.signet.cli;

import io.signet.testkit.contract.ContractReport;
import io.signet.testkit.contract.ContractResult;
import io.signet.testkit.replay.CaseReport;
import java.util.ArrayList;
import java.util.List;

/** Results in the form that build servers read: only what all of them know, {@code testsuite}, {@code testcase}, {@code failure} and {@code skipped}. */
final class JunitXml {

    /** One test: passed when neither text is there. */
    private record Test(String suite, String name, String failure, String skipped) {}

    private JunitXml() {}

    static String ofCases(List<CaseReport> reports) {
        List<Test> tests = new ArrayList<>();
        for (CaseReport report : reports) {
            String failure = report.passed() ? "" : report.toString();
            tests.add(new Test(report.signatureId(), report.caseName(), failure, ""));
        }
        return write("signet verify", tests);
    }

    static String ofContracts(List<ContractReport> reports) {
        List<Test> tests = new ArrayList<>();
        for (ContractReport report : reports) {
            for (ContractResult result : report.results()) {
                boolean isChecked = result.isBroken() || result.status() == ContractResult.Status.PASSED;
                tests.add(new Test(
                        report.signature(),
                        result.rule().id() + " " + result.rule().title(),
                        result.isBroken() ? result.message() : "",
                        isChecked ? "" : result.message()));
            }
        }
        return write("signet contract", tests);
    }

    private static String write(String name, List<Test> tests) {
        long failed = tests.stream().filter(test -> !test.failure().isEmpty()).count();
        long skipped = tests.stream().filter(test -> !test.skipped().isEmpty()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"")
                .append(name)
                .append("\" tests=\"")
                .append(tests.size())
                .append("\" failures=\"")
                .append(failed)
                .append("\" errors=\"0\" skipped=\"")
                .append(skipped)
                .append("\">\n");
        for (Test test : tests) {
            xml.append("  <testcase classname=\"")
                    .append(attribute(test.suite()))
                    .append("\" name=\"")
                    .append(attribute(test.name()))
                    .append("\" time=\"0\"");
            if (!test.failure().isEmpty()) {
                xml.append(">\n    <failure message=\"")
                        .append(attribute(test.failure().lines().findFirst().orElse("")))
                        .append("\">")
                        .append(text(test.failure()))
                        .append("</failure>\n  </testcase>\n");
            } else if (!test.skipped().isEmpty()) {
                xml.append(">\n    <skipped message=\"")
                        .append(attribute(test.skipped()))
                        .append("\"/>\n  </testcase>\n");
            } else {
                xml.append("/>\n");
            }
        }
        return xml.append("</testsuite>").toString();
    }

    private static String attribute(String text) {
        return text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** What XML 1.0 cannot hold at all becomes U+FFFD. */
    private static String text(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                default -> xml.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        });
        return xml.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || (c >= 0x10000 && c <= 0x10ffff);
    }
}
