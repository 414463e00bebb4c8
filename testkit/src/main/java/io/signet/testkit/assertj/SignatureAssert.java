package io.signet.testkit.assertj;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/**
 * What the assertions of this package have in common: they show events and findings on one line, and a soft one goes on. AssertJ
 * makes soft assertions by subclassing at run time, which does not work for classes of a named module.
 *
 * @param <S> the class of the assertions themselves
 * @param <A> the class of what they are about
 */
abstract class SignatureAssert<S extends SignatureAssert<S, A>, A> extends AbstractAssert<S, A> {

    private final @Nullable AssertionErrorCollector collector;

    SignatureAssert(A actual, Class<?> selfType, @Nullable AssertionErrorCollector collector) {
        super(actual, selfType);
        this.collector = collector;
        info.useRepresentation(new SignatureRepresentation());
    }

    /** Runs what throws an {@link AssertionError} when it does not hold. */
    final S check(Runnable requirement) {
        AssertionErrorCollector collecting = collector;
        try {
            isNotNull();
            requirement.run();
        } catch (AssertionError failure) {
            if (collecting == null) {
                throw failure;
            }
            collecting.collectAssertionError(failure);
        }
        return myself;
    }

    /** A failure that holds both sides. */
    final AssertionError comparison(String actual, String expected, String format, Object... arguments) {
        return Comparison.failure(info, actual, expected, format, arguments);
    }
}
