package io.signet.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates events of one name, with the arguments that Tracee v0.24 gives them. Needs the domain {@link TraceeEvents}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface OfKind {

    /**
     * The name of the events.
     *
     * @return one of {@link TraceeEvents#kinds()}; with any other name a property fails and says which there are
     */
    String value();
}
