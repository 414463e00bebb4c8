package io.signet.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.signet.event.RawArgument;
import io.signet.event.json.EventDecoder;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One line that is already in memory, such as the value of a Kafka record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
public class DecodeBenchmark {

    /** The event in the line. */
    @Param({"security_file_open", "magic_write", "sched_process_exec"})
    public String eventName = "";

    private final EventDecoder decoder = EventDecoder.create();
    private final ObjectReader databind = new ObjectMapper().readerFor(Row.class);
    private byte[] line = {};

    /** For JMH. */
    public DecodeBenchmark() {}

    /** Makes the line. */
    @Setup
    public void setUp() {
        line = SampleLines.of(eventName);
    }

    /** The event, nothing of it asked for. */
    @Benchmark
    public EventDecoder.Decoded decode() {
        return decoder.decode(line, "line");
    }

    /** The event and the value of each argument. */
    @Benchmark
    public void decodeAndReadArguments(Blackhole values) {
        for (RawArgument argument : decoder.decode(line, "line").events().get(0).arguments()) {
            values.consume(argument.value());
        }
    }

    /** The same line with jackson-databind, for comparison. */
    @Benchmark
    public Object databind() throws IOException {
        return databind.readValue(line);
    }
}
