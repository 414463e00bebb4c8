package io.signet.testkit.junit;

import io.signet.testkit.replay.ReplayCases;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once for each case of a signature; the layout of the files is that of {@link ReplayCases}.
 *
 * <pre>{@code
 * final class DroppedExecutableReplayTest {
 *   @ReplayTest("trc-1022")
 *   void captures(ReplayCase replayCase) {
 *     replayCase.verify();
 *   }
 * }
 * }</pre>
 *
 * <p>The method takes the {@link io.signet.testkit.replay.ReplayCase}. It fails when there is no case, and when it did not
 * verify the one it was given. Cases and signatures are looked for with the class loader of the test class.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ReplayTestExtension.class)
public @interface ReplayTest {

    /**
     * Whose cases.
     *
     * @return the id of the signature, in upper or lower case
     */
    String value();

    /**
     * Where the cases are.
     *
     * @return the name of a directory among the resources
     */
    String resources() default ReplayCases.TEST_RESOURCES;
}
