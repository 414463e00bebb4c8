package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.Signature;
import io.signet.signature.engine.providers.AnotherB;
import io.signet.signature.engine.providers.LostParent;
import io.signet.signature.engine.providers.NoConstructor;
import io.signet.signature.engine.providers.NoSubtype;
import io.signet.signature.engine.providers.NullMetadata;
import io.signet.signature.engine.providers.ProviderA;
import io.signet.signature.engine.providers.ProviderB;
import io.signet.signature.engine.providers.ThrowingConstructor;
import io.signet.signature.engine.providers.ThrowingInitialiser;
import io.signet.signature.engine.providers.ThrowingMetadata;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignatureLoaderTest {

    private static final String BROKEN = "a signature provider is broken: io.signet.signature.Signature: ";
    private static final String UNLISTED = BROKEN + "Error locating configuration files (java.io.IOException)";

    @TempDir
    Path folder;

    private ProviderPath path;

    @BeforeEach
    void start_with_the_class_that_others_extend() throws IOException {
        path = new ProviderPath(folder).copying(ProviderB.class);
    }

    private SignatureLoader.Loaded load() throws IOException {
        try (URLClassLoader loader = path.open()) {
            return SignatureLoader.load(loader);
        }
    }

    private static List<String> ids(SignatureLoader.Loaded loaded) {
        return loaded.signatures().stream()
                .map(signature -> signature.metadata().id())
                .toList();
    }

    @Test
    void finds_what_the_class_loader_sees_sorted_by_id() throws IOException {
        path.listing(ProviderB.class).listing(ProviderA.class);

        SignatureLoader.Loaded loaded = load();

        assertThat(ids(loaded)).containsExactly("A", "B");
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void two_of_one_id_are_sorted_by_the_names_of_their_classes() throws IOException {
        path.listing(ProviderB.class).listing(AnotherB.class);

        assertThat(load().signatures())
                .extracting(signature -> signature.getClass().getSimpleName())
                .containsExactly("AnotherB", "ProviderB");
    }

    @Test
    void finds_nothing_through_a_class_loader_that_sees_nothing() {
        SignatureLoader.Loaded loaded = SignatureLoader.load(ClassLoader.getPlatformClassLoader());

        assertThat(loaded.signatures()).isEmpty();
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void makes_new_instances_each_time() throws IOException {
        path.listing(ProviderA.class);
        try (URLClassLoader loader = path.open()) {
            Signature first = SignatureLoader.load(loader).signatures().get(0);
            Signature second = SignatureLoader.load(loader).signatures().get(0);

            assertThat(first).isNotSameAs(second);
            assertThat(first.getClass()).isSameAs(second.getClass());
            assertThat(first.getClass().getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void does_not_ask_the_class_loader_of_the_thread() throws IOException {
        path.listing(ProviderA.class);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = path.open()) {
            thread.setContextClassLoader(loader);
            assertThat(SignatureLoader.load(ClassLoader.getPlatformClassLoader())
                            .signatures())
                    .isEmpty();
            thread.setContextClassLoader(null);
            assertThat(ids(SignatureLoader.load(loader))).containsExactly("A");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void lists_broken_providers_and_loads_the_others() throws IOException {
        String in = ProviderB.class.getPackageName() + ".";
        path.listing(ThrowingConstructor.class)
                .naming("no.such.Provider")
                .listing(ProviderB.class)
                .listing(ThrowingInitialiser.class)
                .listing(NoSubtype.class)
                .listing(NoConstructor.class)
                .listing(ThrowingMetadata.class)
                .listing(NullMetadata.class)
                .listing(LostParent.class)
                .listing(ProviderA.class);

        SignatureLoader.Loaded loaded = load();

        assertThat(ids(loaded)).containsExactly("A", "B");
        assertThat(loaded.problems())
                .containsExactly(
                        BROKEN + "Provider " + in
                                + "ThrowingConstructor could not be instantiated (java.lang.IllegalStateException)",
                        BROKEN + "Provider no.such.Provider not found",
                        BROKEN + "Provider " + in
                                + "ThrowingInitialiser could not be instantiated (java.lang.NumberFormatException)",
                        BROKEN + in + "NoSubtype not a subtype",
                        BROKEN + in + "NoConstructor Unable to get public no-arg constructor"
                                + " (java.lang.NoSuchMethodException)",
                        in + "ThrowingMetadata: metadata() failed with java.lang.AssertionError",
                        in + "NullMetadata: metadata() returned null",
                        "a signature provider is broken: java.lang.NoClassDefFoundError: " + in.replace('.', '/')
                                + "Parent (java.lang.ClassNotFoundException)");
    }

    @Test
    void escapes_what_a_list_of_providers_holds() throws IOException {
        path.naming("evil\u001b[2J name").listing(ProviderA.class);

        assertThat(load().problems())
                .singleElement()
                .asString()
                .contains("Illegal")
                .doesNotContain("\u001b")
                .doesNotContain("\n");
    }

    /** Lists the path's providers once it has failed so often, each time in the same way. */
    private ClassLoader failingFirst(URLClassLoader loader, int times) {
        AtomicInteger asked = new AtomicInteger();
        return new ClassLoader(loader) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (asked.incrementAndGet() <= times) {
                    throw new IOException("disk");
                }
                return super.getResources(name);
            }
        };
    }

    @Test
    void asks_a_class_loader_that_fails_three_times_once_more() throws IOException {
        path.listing(ProviderA.class);
        try (URLClassLoader loader = path.open()) {
            SignatureLoader.Loaded loaded = SignatureLoader.load(failingFirst(loader, 3));

            assertThat(ids(loaded)).containsExactly("A");
            assertThat(loaded.problems()).containsExactly(UNLISTED);
        }
    }

    @Test
    void gives_up_on_a_class_loader_that_fails_in_the_same_way_four_times() throws IOException {
        path.listing(ProviderA.class);
        try (URLClassLoader loader = path.open()) {
            SignatureLoader.Loaded loaded = SignatureLoader.load(failingFirst(loader, 4));

            assertThat(loaded.signatures()).isEmpty();
            assertThat(loaded.problems()).containsExactly(UNLISTED);
        }
    }

    @Test
    void a_class_loader_that_throws_is_a_problem_and_no_crash() {
        ClassLoader closed = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) {
                throw new IllegalStateException("closed");
            }
        };

        assertThat(SignatureLoader.load(closed).problems())
                .containsExactly("a signature provider is broken: java.lang.IllegalStateException: closed");
    }

    @Test
    void causes_in_a_circle_are_followed_to_an_end() {
        IllegalStateException closed = new IllegalStateException("closed");
        closed.initCause(new IOException("disk", closed));
        ClassLoader broken = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) {
                throw closed;
            }
        };

        assertThat(SignatureLoader.load(broken).problems())
                .containsExactly("a signature provider is broken: java.lang.IllegalStateException: closed");
    }

    @Test
    void refuses_null() {
        assertThatThrownBy(() -> SignatureLoader.load(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("classLoader");
    }

    @Test
    void what_was_loaded_cannot_be_changed() throws IOException {
        path.listing(ProviderA.class);
        SignatureLoader.Loaded loaded = load();

        assertThatThrownBy(() -> loaded.signatures().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> loaded.problems().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }
}
