package io.signet.event.json;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Limits by their names, whichever there are. */
final class DocumentedLimits {

    private DocumentedLimits() {}

    static Set<String> names() {
        return Arrays.stream(DecodeLimits.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == int.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static int normal(String name) {
        try {
            return (int) DecodeLimits.class.getDeclaredMethod(name).invoke(DecodeLimits.defaults());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** The default limits but for one, whose name and value are given with a space between. */
    static DecodeLimits with(String setting) throws ReflectiveOperationException {
        String[] parts = setting.split(" ");
        DecodeLimits.Builder builder = DecodeLimits.builder();
        DecodeLimits.Builder.class.getDeclaredMethod(parts[0], int.class).invoke(builder, Integer.parseInt(parts[1]));
        return builder.build();
    }
}
