package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.testkit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is different between the data that was expected and a finding's, in words. */
final class DataDifferences {

    private DataDifferences() {}

    /** Nothing but what was expected may differ: the finding may have more. */
    static List<String> open(Map<String, Object> expected, Map<String, ?> actual) {
        Map<String, Object> values = DataValue.of(actual);
        List<String> differences = new ArrayList<>();
        expected.forEach((key, value) -> {
            Object other = values.get(key);
            if (other == null) {
                differences.add(
                        name(key) + " is missing, " + Shown.value(value) + " was expected" + nearest(key, values));
            } else if (!other.equals(value)) {
                differences.add(name(key) + " = " + unlike(other, value));
            }
        });
        return differences;
    }

    /** The finding may have nothing else either. */
    static List<String> closed(Map<String, Object> expected, Map<String, ?> actual) {
        List<String> differences = open(expected, actual);
        actual.forEach((key, value) -> {
            if (!expected.containsKey(key)) {
                differences.add(name(key) + " = " + Shown.value(value) + " was not expected");
            }
        });
        return differences;
    }

    private static String unlike(Object actual, Object expected) {
        String type = DataValue.typeOf(actual);
        String expectedType = DataValue.typeOf(expected);
        return type.equals(expectedType)
                ? Shown.value(actual) + " where " + Shown.value(expected) + " was expected"
                : Shown.value(actual) + " (" + type + ") where " + Shown.value(expected) + " (" + expectedType
                        + ") was expected";
    }

    private static String nearest(String key, Map<String, Object> values) {
        for (String other : values.keySet()) {
            if (other.equalsIgnoreCase(key) || other.strip().equals(key.strip())) {
                return " (there is " + name(other) + ")";
            }
        }
        return "";
    }

    static String name(String key) {
        return "data." + EscapedText.of(key, 80);
    }
}
