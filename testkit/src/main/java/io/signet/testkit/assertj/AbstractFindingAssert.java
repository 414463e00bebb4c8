package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.json.EventEncoder;
import io.signet.signature.AttackReference;
import io.signet.signature.Finding;
import io.signet.signature.Severity;
import io.signet.testkit.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a finding, with or without a place.
 *
 * @param <S> the class of the assertions themselves
 * @param <A> the class of what holds the finding
 */
public abstract class AbstractFindingAssert<S extends AbstractFindingAssert<S, A>, A> extends SignatureAssert<S, A> {

    AbstractFindingAssert(A actual, Class<?> selfType, @Nullable AssertionErrorCollector collector) {
        super(actual, selfType, collector);
    }

    /** The finding; there is one when this is called. */
    abstract Finding finding();

    /** What to call it at the beginning of a message. */
    abstract String subject();

    /**
     * The signature that raised it has this id.
     *
     * @param id the id
     * @return these assertions
     */
    public S hasSignatureId(String id) {
        return check(() -> compare("signature id", finding().metadata().id(), id));
    }

    /**
     * The signature that raised it has this severity.
     *
     * @param severity the severity
     * @return these assertions
     */
    public S hasSeverity(Severity severity) {
        return check(() -> compare(
                "severity", finding().metadata().severity().map(Severity::name).orElse(""), severity.name()));
    }

    /**
     * The signature that raised it names this ATT&amp;CK technique; of a technique with sub-techniques exactly the one that it
     * names.
     *
     * @param techniqueId such as {@code T1036} or {@code T1036.005}
     * @return these assertions
     */
    public S hasTechnique(String techniqueId) {
        return check(() -> requireTechnique(techniqueId));
    }

    private void requireTechnique(String techniqueId) {
        String given =
                finding().metadata().attack().map(AttackReference::techniqueId).orElse("");
        if (given.startsWith(techniqueId + ".")) {
            throw Comparison.failure(
                    info,
                    given,
                    techniqueId,
                    "%s: technique is %s where %s was expected: name the sub-technique too.%s",
                    subject(),
                    EscapedText.of(given, 80),
                    EscapedText.of(techniqueId, 80),
                    details());
        }
        compare("technique", given, techniqueId);
    }

    private void compare(String what, String given, String expected) {
        if (!given.equals(expected)) {
            String is = given.isEmpty() ? "there is no " + what : what + " is " + EscapedText.of(given, 80);
            throw Comparison.failure(
                    info,
                    given,
                    expected,
                    "%s: %s where %s was expected.%s",
                    subject(),
                    is,
                    EscapedText.of(expected, 80),
                    details());
        }
    }

    /**
     * It has this entry of data; it may have others.
     *
     * @param key its key
     * @param value its value; integers of every width are alike
     * @return these assertions
     * @throws IllegalArgumentException when a finding's data can never hold the value
     */
    public S hasData(String key, Object value) {
        Map<String, Object> expected = Map.of(key, DataValue.of(key, value));
        return check(() -> {
            Map<String, Object> given = new LinkedHashMap<>(finding().data());
            given.keySet().retainAll(expected.keySet());
            requireData(
                    expected, given, DataDifferences.open(expected, finding().data()));
        });
    }

    /**
     * It has entries of data with these keys; it may have others.
     *
     * @param keys the keys, at least one
     * @return these assertions
     * @throws IllegalArgumentException when there is none
     */
    public S hasDataKeys(String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("no keys: for a finding without data say hasNoData()");
        }
        return check(() -> requireKeys(keys, finding().data().keySet().containsAll(List.of(keys)), ""));
    }

    /**
     * It has entries of data with these keys and no other.
     *
     * @param keys the keys, at least one
     * @return these assertions
     * @throws IllegalArgumentException when there is none
     */
    public S hasOnlyDataKeys(String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("no keys: for a finding without data say hasNoData()");
        }
        Set<String> expected = new TreeSet<>(List.of(keys));
        return check(() -> requireKeys(keys, finding().data().keySet().equals(expected), " and no other"));
    }

    private void requireKeys(String[] keys, boolean isRight, String closed) {
        if (!isRight) {
            TreeSet<String> given = new TreeSet<>(finding().data().keySet());
            TreeSet<String> expected = new TreeSet<>(List.of(keys));
            throw Comparison.failure(
                    info,
                    String.join("\n", given),
                    String.join("\n", expected),
                    "%s: its data should have the keys %s%s, it has %s.%s",
                    subject(),
                    names(expected),
                    closed,
                    names(given),
                    details());
        }
    }

    private static String names(Set<String> keys) {
        return keys.isEmpty() ? "none" : EscapedText.of(String.join(", ", keys), 240);
    }

    /**
     * It has this entry of data and no other.
     *
     * @param key its key
     * @param value its value; integers of every width are alike
     * @return these assertions
     * @throws IllegalArgumentException when a finding's data can never hold the value
     */
    public S hasOnlyData(String key, Object value) {
        return hasOnlyData(Map.of(key, value));
    }

    /**
     * It has these data and no other.
     *
     * @param data the data, at least one entry; integers of every width are alike
     * @return these assertions
     * @throws IllegalArgumentException when there is none, or a finding's data can never hold one of the values
     */
    public S hasOnlyData(Map<String, ?> data) {
        if (data.isEmpty()) {
            throw new IllegalArgumentException("no data: for a finding without data say hasNoData()");
        }
        Map<String, Object> expected = DataValue.of(data);
        return check(() -> requireOnlyData(expected));
    }

    /**
     * It has no data at all.
     *
     * @return these assertions
     */
    public S hasNoData() {
        return check(() -> requireOnlyData(Map.of()));
    }

    private void requireOnlyData(Map<String, Object> expected) {
        requireData(
                expected,
                finding().data(),
                DataDifferences.closed(expected, finding().data()));
    }

    private void requireData(Map<String, Object> expected, Map<String, Object> given, List<String> differences) {
        if (!differences.isEmpty()) {
            String headline = differences.size() == 1
                    ? differences.get(0) + "."
                    : differences.size() + " differences in its data:\n  " + String.join("\n  ", differences);
            throw comparison(lines(given), lines(expected), "%s: %s%s", subject(), headline, details());
        }
    }

    private static String lines(Map<String, Object> data) {
        StringBuilder lines = new StringBuilder();
        data.keySet().stream()
                .sorted()
                .forEach(key -> lines.append(EscapedText.of(key))
                        .append('=')
                        .append(Shown.value(data.get(key)))
                        .append('\n'));
        return lines.toString();
    }

    /**
     * It is about this event: the same object, or one with the same content.
     *
     * @param event the event
     * @return these assertions
     */
    public S isAbout(Event event) {
        return check(() -> requireAbout(event));
    }

    private void requireAbout(Event event) {
        Event given = finding().event();
        if (given != event && !given.hasSameContentAs(event)) {
            throw Comparison.failure(
                    info,
                    EventEncoder.tracee024().encodeToString(given),
                    EventEncoder.tracee024().encodeToString(event),
                    "%s: it is about another event than expected.\n  expected: %s\n  actual:   %s\n  different: %s",
                    subject(),
                    Shown.event(event),
                    Shown.event(given),
                    String.join(", ", EventDifferences.between(event, given)));
        }
    }

    private String details() {
        String data = FindingText.data(finding().data());
        return "\n  event: " + Shown.event(finding().event()) + "\n  data: " + (data.isEmpty() ? "none" : data);
    }
}
