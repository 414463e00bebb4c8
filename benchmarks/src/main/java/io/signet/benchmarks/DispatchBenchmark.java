package io.signet.benchmarks;

import io.signet.event.Event;
import io.signet.event.json.EventDecoder;
import io.signet.signature.Finding;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.trc1022.DroppedExecutable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the engine costs an event; each event was decoded before and is handed over again and again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
public class DispatchBenchmark {

    private final SignatureEngine plain =
            SignatureEngine.builder().add(new SaysNo("magic_write")).build();
    private final SignatureEngine real =
            SignatureEngine.builder().add(new DroppedExecutable()).build();
    private final SignatureEngine hundred =
            SignatureEngine.builder().addAll(HundredSignatures.create()).build();
    private final Event unwanted = decoded("security_file_open");
    private final Event wanted = decoded("magic_write");

    /** For JMH. */
    public DispatchBenchmark() {}

    private static Event decoded(String eventName) {
        return EventDecoder.create()
                .decode(SampleLines.of(eventName), "line")
                .events()
                .get(0);
    }

    /** Closes the engines. */
    @TearDown
    public void tearDown() {
        plain.close();
        real.close();
        hundred.close();
    }

    /** An event that no signature wants. */
    @Benchmark
    public List<Finding> unwanted() {
        return plain.process(unwanted);
    }

    /** The same, with a hundred signatures on other events. */
    @Benchmark
    public List<Finding> unwantedByHundred() {
        return hundred.process(unwanted);
    }

    /** An event that one signature wants, which says no without a look at it: the engine alone. */
    @Benchmark
    public List<Finding> rejected() {
        return plain.process(wanted);
    }

    /** An event that TRC-1022 wants, reads and says no to. */
    @Benchmark
    public List<Finding> rejectedByTrc1022() {
        return real.process(wanted);
    }
}
