package io.signet.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link SignatureContract} that need not keep one rule. The rule is reported as skipped, with the reason. It fails when the
 * signature would keep it without the exemption (unless the rule only samples), and from the day after {@link #until()} on.
 */
@Documented
@Inherited
@Repeatable(Exempt.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exempt {

    /**
     * The rule.
     *
     * @return its number, such as {@code D-06}
     */
    String rule();

    /**
     * Why.
     *
     * @return a reason for whoever reads the report; not blank
     */
    String because();

    /**
     * The last day on which it holds.
     *
     * @return a day such as {@code 2026-12-31}, in UTC; empty text for an exemption without end
     */
    String until() default "";

    /** Several exemptions of one class. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {

        /**
         * The exemptions.
         *
         * @return one for each rule
         */
        Exempt[] value();
    }
}
