package io.signet.testkit.junit;

import io.signet.testkit.contract.Contract;
import io.signet.testkit.contract.ContractRule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Gives the test methods of {@link SignatureContract} their rules. Public for JUnit, which makes it; of no use otherwise. */
public final class ContractInvocations implements TestTemplateInvocationContextProvider {

    private static final String PROCESS_WIDE = "processWideContract";

    /** Made by JUnit. */
    public ContractInvocations() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        Class<?>[] parameters = context.getRequiredTestMethod().getParameterTypes();
        return parameters.length == 1 && parameters[0] == ContractRule.class;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        // Said once for the class, and not by each of its tests.
        ContractVerification.exempt(
                Contract.of(() -> {
                    throw new IllegalStateException("only its exemptions are looked at");
                }),
                context.getRequiredTestClass());
        Method method = context.getRequiredTestMethod();
        return Contract.rules().stream()
                .filter(rule -> rule.isProcessWide() == method.getName().equals(PROCESS_WIDE))
                .map(Invocation::new);
    }

    private record Invocation(ContractRule rule) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int invocationIndex) {
            return rule.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ContractRule.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return rule;
        }
    }
}
