package io.signet.testkit.junit;

import io.signet.testkit.replay.ReplayCase;
import io.signet.testkit.replay.ReplayCases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** What {@link ReplayTest} does. JUnit makes it; it keeps nothing. */
public final class ReplayTestExtension implements TestTemplateInvocationContextProvider {

    /** Called by JUnit. */
    public ReplayTestExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return annotation(context).isPresent();
    }

    /**
     * One invocation for each case.
     *
     * @throws AssertionError when there is none
     */
    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        ReplayTest test = annotation(context).orElseThrow();
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        return ReplayCases.onClassPath(test.resources(), loader)
                .ofSignature(test.value())
                .requireSome()
                .cases()
                .stream()
                .map(Invocation::new);
    }

    private static Optional<ReplayTest> annotation(ExtensionContext context) {
        return context.getTestMethod().map(method -> method.getAnnotation(ReplayTest.class));
    }

    private record Invocation(ReplayCase replayCase) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return replayCase.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new GivenCase(replayCase));
        }
    }
}
