package io.signet.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** CEL over the map that jackson-databind makes of an event. CEL's newer runtime fails on a map with a null in it, which most events have. */
final class CelMap implements Variant {

    private static final String RULE = """
            event.eventName == 'magic_write' && event.containerId != '' && event.contextFlags.containerStarted
            && event.args.exists(a, a.name == 'bytes' && string(a.value).matches('^f0VMR[g-v]'))
            && !event.args.exists(a, a.name == 'pathname' && (string(a.value).startsWith('memfd:')
                || string(a.value).startsWith('/run/shm/') || string(a.value).startsWith('/dev/shm/')))
            """;

    private final ObjectReader reader = new ObjectMapper().readerFor(Map.class);
    private final CelRuntime.Program program;

    CelMap() throws Exception {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("event", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .setResultType(SimpleType.BOOL)
                .build();
        program = CelRuntimeFactory.legacyCelRuntimeBuilder()
                .build()
                .createProgram(compiler.compile(RULE).getAst());
    }

    @Override
    public Outcome read(Path file) throws Exception {
        Tally tally = new Tally();
        try (InputStream in = Inputs.buffered(file);
                MappingIterator<Map<String, Object>> events = reader.readValues(in)) {
            while (events.hasNextValue()) {
                tally.line();
                if (Boolean.TRUE.equals(program.eval(Map.of("event", events.nextValue())))) {
                    tally.finding();
                }
            }
        }
        return tally.outcome();
    }
}
