package io.signet.testkit.junit;

import io.signet.testkit.replay.ReplayCase;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its case, and fails it when it did not verify that.
 *
 * @param replayCase the case
 */
record GivenCase(ReplayCase replayCase) implements ParameterResolver, AfterTestExecutionCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ReplayCase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return replayCase;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty() && !replayCase.wasVerified()) {
            throw new AssertionError(
                    "nothing was verified: " + context.getRequiredTestMethod().getName()
                            + " never called verify() on the ReplayCase it was given, " + replayCase.name());
        }
    }
}
