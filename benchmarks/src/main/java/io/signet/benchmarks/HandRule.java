package io.signet.benchmarks;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TRC-1022 as a user would write it over a class. */
final class HandRule {

    private HandRule() {}

    static boolean raises(Row row) {
        return "magic_write".equals(row.eventName)
                && row.containerId != null
                && !row.containerId.isEmpty()
                && row.contextFlags != null
                && row.contextFlags.containerStarted
                && row.args != null
                && isElf(text(row.args, "bytes"))
                && !MemoryPaths.holds(text(row.args, "pathname"));
    }

    private static String text(List<Row.Arg> args, String name) {
        for (Row.Arg arg : args) {
            if (name.equals(arg.name)) {
                return textOf(arg.value);
            }
        }
        return "";
    }

    private static String textOf(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    static boolean isElf(String base64) {
        byte[] header = Base64.getDecoder().decode(base64);
        return header.length >= 4 && header[0] == 0x7f && header[1] == 'E' && header[2] == 'L' && header[3] == 'F';
    }
}
