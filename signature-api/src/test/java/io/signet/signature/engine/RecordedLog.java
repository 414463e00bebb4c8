package io.signet.signature.engine;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.helpers.FormattingTuple;
import org.slf4j.helpers.MessageFormatter;

/** A logger that keeps what it is given, formatted as SLF4J does. Every level is on. */
final class RecordedLog {

    private record Entry(String level, FormattingTuple message) {}

    private final List<Entry> entries = new ArrayList<>();

    Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    entries.add(new Entry(method.getName(), format(arguments)));
                    return null;
                });
    }

    private static FormattingTuple format(Object[] arguments) {
        Object[] values = arguments.length == 2 && arguments[1] instanceof Object[] several
                ? several
                : Arrays.copyOfRange(arguments, 1, arguments.length);
        return MessageFormatter.arrayFormat((String) arguments[0], values);
    }

    List<String> levels() {
        return entries.stream().map(Entry::level).toList();
    }

    List<String> warnings() {
        return entries.stream()
                .filter(entry -> entry.level.equals("warn"))
                .map(entry -> entry.message.getMessage())
                .toList();
    }

    List<Throwable> debugThrowables() {
        return entries.stream()
                .filter(entry -> entry.level.equals("debug"))
                .map(entry -> entry.message.getThrowable())
                .toList();
    }
}
