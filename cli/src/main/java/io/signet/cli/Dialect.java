package io.signet.cli;

import io.signet.event.json.EventEncoder;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A dialect that captures can be converted to. */
enum Dialect {
    TRACEE_0_24("tracee-0.24", EventEncoder.tracee024(), "refused by v0.24's decoder"),
    TRACEE_MAIN("tracee-main", EventEncoder.traceeMain(), "unknown to main");

    private final String optionName;

    @SuppressWarnings("ImmutableEnumChecker") // Documented to be immutable.
    private final EventEncoder encoder;

    private final String refused;

    Dialect(String optionName, EventEncoder encoder, String refused) {
        this.optionName = optionName;
        this.encoder = encoder;
        this.refused = refused;
    }

    EventEncoder encoder() {
        return encoder;
    }

    /** What is said of things that are kept though Tracee of that version does not take them. */
    String refused() {
        return refused;
    }

    /** Reads the names of the command line. */
    static final class Converter implements ITypeConverter<Dialect> {
        @Override
        public Dialect convert(String name) {
            return Arrays.stream(values())
                    .filter(dialect -> dialect.optionName.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("no such dialect '" + name + "'; write "
                            + Arrays.stream(values())
                                    .map(dialect -> dialect.optionName)
                                    .collect(Collectors.joining(" or "))));
        }
    }
}
