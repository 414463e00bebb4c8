package io.signet.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of the option {@code --output}. */
final class OutputFile {

    private OutputFile() {}

    /** Results go there, or to standard output when there is none. */
    static Results open(@Nullable Path file, Streams streams) {
        return file == null ? Results.toStandardOutput(streams) : Results.toFile(file);
    }

    /** What is read must not be overwritten. */
    static void requireFree(@Nullable Path file, Inputs inputs, List<Path> jars) throws UsageException {
        if (file == null) {
            return;
        }
        String option = "--output " + Shown.name(file) + ": ";
        if (file.toString().isEmpty()) {
            throw new UsageException(option + "the name is empty; write the path of a file");
        }
        if (inputs.hold(file)) {
            throw new UsageException(option + "this is one of the captures; write another file");
        }
        if (Inputs.isAnyOf(jars, file)) {
            throw new UsageException(option + "this is a jar given with --with; write another file");
        }
    }
}
