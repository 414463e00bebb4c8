/**
 * Generated events for properties: {@link io.signet.testkit.jqwik.TraceeEvents}. The only package that needs jqwik.
 */
@NullMarked
package io.signet.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
