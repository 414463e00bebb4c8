package io.signet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
final class OutputWatchTest {

    @Test
    void keeps_what_its_threads_print_and_passes_everything_on() {
        PrintStream before = System.out;
        ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
        System.setOut(new PrintStream(passedOn, true, StandardCharsets.UTF_8));
        try {
            ThreadGroup group = new ThreadGroup("watched");
            OutputWatch watch = OutputWatch.out(group);
            System.out.print("mine ");
            Watchdog.runIn(group, () -> System.out.print("theirs"));
            watch.restore();
            System.out.print(" later");

            assertThat(watch.text()).isEqualTo("theirs");
            assertThat(passedOn.toString(StandardCharsets.UTF_8)).isEqualTo("mine theirs later");
        } finally {
            System.setOut(before);
        }
    }
}
