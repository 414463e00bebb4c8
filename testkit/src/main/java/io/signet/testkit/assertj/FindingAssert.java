package io.signet.testkit.assertj;

import io.signet.signature.Finding;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/** Assertions on a finding. */
public class FindingAssert extends AbstractFindingAssert<FindingAssert, Finding> {

    /**
     * For subclasses; tests begin with {@link SignatureAssertions#assertThat(Finding)}.
     *
     * @param actual the finding
     */
    public FindingAssert(Finding actual) {
        this(actual, null);
    }

    FindingAssert(Finding actual, @Nullable AssertionErrorCollector collector) {
        super(actual, FindingAssert.class, collector);
    }

    @Override
    Finding finding() {
        return actual;
    }

    @Override
    String subject() {
        return actual.toString();
    }
}
