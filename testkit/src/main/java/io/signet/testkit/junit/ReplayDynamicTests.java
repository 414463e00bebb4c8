package io.signet.testkit.junit;

import io.signet.testkit.replay.ReplayCase;
import io.signet.testkit.replay.ReplayCases;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests made of cases at run time, which lead to their files in an IDE:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> captures() {
 *   return ReplayDynamicTests.of(ReplayCases.of("trc-1022"));
 * }
 * }</pre>
 */
public final class ReplayDynamicTests {

    private ReplayDynamicTests() {}

    /**
     * A test for each case, which verifies it with the signature of its id that is found.
     *
     * @param cases the cases
     * @return the tests, in the order of the cases
     * @throws AssertionError when there are none
     */
    public static Stream<DynamicTest> of(ReplayCases cases) {
        return of(cases, ReplayCase::verify);
    }

    /**
     * A test for each case, which verifies it as the caller says.
     *
     * @param cases the cases
     * @param verify for example {@code replayCase -> replayCase.verify(new DroppedExecutable())}; a test whose case it does
     *     not verify fails
     * @return the tests, in the order of the cases
     * @throws AssertionError when there are none
     */
    public static Stream<DynamicTest> of(ReplayCases cases, Consumer<ReplayCase> verify) {
        return cases.requireSome().cases().stream().map(replayCase -> test(replayCase, verify));
    }

    private static DynamicTest test(ReplayCase replayCase, Consumer<ReplayCase> verify) {
        return DynamicTest.dynamicTest(
                replayCase.toString(), replayCase.source().orElse(null), () -> {
                    verify.accept(replayCase);
                    if (!replayCase.wasVerified()) {
                        throw new AssertionError("nothing was verified: verify() was never called on the ReplayCase "
                                + replayCase.name());
                    }
                });
    }
}
