package io.signet.testkit.jqwik;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs properties that are meant to fail, and gives what jqwik reports of them. */
final class SampleReports {

    private SampleReports() {}

    static String of(Class<?> properties) {
        Module own = SampleReports.class.getModule();
        // Where the tests run as a module, it is one that has no need of JUnit's platform but here.
        ModuleLayer.boot().findModule("org.junit.platform.engine").ifPresent(own::addReads);
        return report(properties);
    }

    private static String report(Class<?> properties) {
        return EngineTestKit.engine("jqwik")
                .selectors(DiscoverySelectors.selectClass(properties))
                .configurationParameter("jqwik.database", "target/jqwik-database-samples")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .execute()
                .allEvents()
                .reportingEntryPublished()
                .stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .flatMap(entry -> entry.getKeyValuePairs().values().stream())
                .collect(Collectors.joining("\n"));
    }

    /** The lines that hold an event; the first is the shrunk one. */
    static List<String> events(String report) {
        return report.lines()
                .map(String::strip)
                .filter(line -> line.contains("{\"timestamp\":"))
                .map(line -> line.substring(line.indexOf('{')))
                .toList();
    }
}
