package io.signet.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes events nasty, as a machine under attack or an odd version of the sensor can: arguments that are absent, null,
 * repeated or of another type; traversing and overlong paths, anonymous memory, control and direction characters,
 * look-alike letters; numbers beyond their range, negative process ids, time that goes backwards. They are still events that
 * could stand in a capture. Some stay plain. Needs the domain {@link TraceeEvents}; works on events of any arbitrary.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Hostile {}
