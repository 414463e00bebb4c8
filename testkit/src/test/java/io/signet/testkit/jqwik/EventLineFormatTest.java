package io.signet.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.testkit.EventFixture;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import net.jqwik.api.SampleReportingFormat;
import org.junit.jupiter.api.Test;

final class EventLineFormatTest {

    private static final Event EVENT = EventFixture.event("open")
            .withArgument(ArgKey.string("path"), "/\u001b[31m\u007f\u0085\u202e\ud83d\ude00\u00e9\"\\")
            .build();

    @Test
    void is_for_events_alone() {
        assertThat(new EventLineFormat().appliesTo(EVENT)).isTrue();
        assertThat(new EventLineFormat().appliesTo("text")).isFalse();
    }

    @Test
    void a_line_is_ascii_and_does_no_harm() {
        assertThat(EventLineFormat.line(EVENT))
                .startsWith("{\"timestamp\":1790000000000000000,")
                .contains("\"value\":\"/\\u001b[31m\\u007f\\u0085\\u202e\\ud83d\\ude00\\u00e9\\\"\\\\\"");
    }

    @Test
    void a_line_is_reported_without_quotation_marks_around_it() {
        assertThat(new EventLineFormat().report(EVENT)).hasToString(EventLineFormat.line(EVENT));
    }

    /** In a named module a service file does not count: there the domain brings the format. */
    @Test
    void jqwik_finds_it_on_the_class_path() throws IOException, ClassNotFoundException {
        URL[] path = Stream.of(EventLineFormat.class, Event.class, SampleReportingFormat.class)
                .map(EventLineFormatTest::placeOf)
                .toArray(URL[]::new);
        // Any other parent would find the classes of the modules that the tests run as.
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            Class<?> service = loader.loadClass(SampleReportingFormat.class.getName());
            EventLineFormatTest.class.getModule().addUses(service);

            assertThat(ServiceLoader.load(service, loader).stream()
                            .map(provider -> provider.type().getName()))
                    .containsExactly(EventLineFormat.class.getName());
        }
    }

    /** A folder ends in a slash then, as a class loader wants it. */
    private static URL placeOf(Class<?> type) {
        try {
            URL place = type.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(place.toURI()).toUri().toURL();
        } catch (URISyntaxException | MalformedURLException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    @Test
    void the_domain_brings_it() {
        assertThat(new TraceeEvents().getReportingFormats())
                .filteredOn(EventLineFormat.class::isInstance)
                .isNotEmpty();
    }
}
