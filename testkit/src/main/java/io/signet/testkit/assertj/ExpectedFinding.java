package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.signature.Finding;
import io.signet.testkit.replay.ReplayFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is expected: of a signature, and as far as it says, at a place and with data. Immutable; each method returns
 * another one. Begin with {@link SignatureAssertions#finding(String)}.
 */
@CheckReturnValue
public final class ExpectedFinding {

    private static final long ANYWHERE = -1;
    private static final long AT_THE_END = 0;

    private final String signatureId;
    private final @Nullable String capture;
    private final long line;
    private final Map<String, Object> data;
    private final boolean onlyThisData;

    private ExpectedFinding(
            String signatureId, @Nullable String capture, long line, Map<String, Object> data, boolean onlyThisData) {
        this.signatureId = signatureId;
        this.capture = capture;
        this.line = line;
        this.data = data;
        this.onlyThisData = onlyThisData;
    }

    static ExpectedFinding of(String signatureId) {
        return new ExpectedFinding(Objects.requireNonNull(signatureId, "signatureId"), null, ANYWHERE, Map.of(), false);
    }

    /**
     * The line of the event that it is raised on, in whichever capture.
     *
     * @param line counted from 1
     * @return another expectation
     * @throws IllegalArgumentException when the line is below 1
     */
    public ExpectedFinding at(long line) {
        return new ExpectedFinding(signatureId, null, checked(line), data, onlyThisData);
    }

    /**
     * Capture and line of the event that it is raised on.
     *
     * @param capture the name of the capture, as the replay knows it
     * @param line counted from 1
     * @return another expectation
     * @throws IllegalArgumentException when the line is below 1
     */
    public ExpectedFinding at(String capture, long line) {
        return new ExpectedFinding(
                signatureId, Objects.requireNonNull(capture, "capture"), checked(line), data, onlyThisData);
    }

    private static long checked(long line) {
        if (line < 1) {
            throw new IllegalArgumentException("lines are counted from 1, not " + line);
        }
        return line;
    }

    /**
     * On no event: it is raised when the sources are complete.
     *
     * @return another expectation
     */
    public ExpectedFinding atTheEnd() {
        return new ExpectedFinding(signatureId, null, AT_THE_END, data, onlyThisData);
    }

    /**
     * One more entry of its data; others may be there too, unless {@link #withOnlyData(String, Object)} was said.
     *
     * @param key its key
     * @param value a value that a finding's data can hold; integers of every width are alike
     * @return another expectation
     * @throws IllegalArgumentException when a finding's data can never hold the value
     */
    public ExpectedFinding withData(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(key, DataValue.of(key, value));
        return new ExpectedFinding(signatureId, capture, line, more, onlyThisData);
    }

    /**
     * One entry of its data, and none but those named here and with {@link #withData(String, Object)}.
     *
     * @param key its key
     * @param value as in {@link #withData(String, Object)}
     * @return another expectation
     * @throws IllegalArgumentException when a finding's data can never hold the value
     */
    public ExpectedFinding withOnlyData(String key, Object value) {
        return new ExpectedFinding(signatureId, capture, line, withData(key, value).data, true);
    }

    /**
     * No data at all.
     *
     * @return another expectation
     */
    public ExpectedFinding withNoData() {
        return new ExpectedFinding(signatureId, capture, line, Map.of(), true);
    }

    String signatureId() {
        return signatureId;
    }

    /** Where it is expected, if that is on a line. */
    Optional<Long> line() {
        return line > AT_THE_END ? Optional.of(line) : Optional.empty();
    }

    Optional<String> capture() {
        return Optional.ofNullable(capture);
    }

    boolean matches(ReplayFinding finding) {
        return differences(finding).isEmpty();
    }

    /** In words; empty when the finding is this one. */
    List<String> differences(ReplayFinding finding) {
        List<String> differences = new ArrayList<>();
        if (!isAt(finding)) {
            differences.add(FindingText.place(finding) + " where " + place() + " was expected");
        }
        differences.addAll(differences(finding.finding()));
        return differences;
    }

    /** Of a finding without a place: the place does not count. */
    List<String> differences(Finding finding) {
        List<String> differences = new ArrayList<>();
        String id = finding.metadata().id();
        if (!id.equals(signatureId)) {
            differences.add(
                    "signature " + FindingText.id(id) + " where " + FindingText.id(signatureId) + " was expected");
        }
        differences.addAll(
                onlyThisData
                        ? DataDifferences.closed(data, finding.data())
                        : DataDifferences.open(data, finding.data()));
        return differences;
    }

    boolean isAt(ReplayFinding finding) {
        if (line == ANYWHERE) {
            return true;
        }
        return finding.place()
                .map(place -> place.line() == line && (capture == null || capture.equals(place.source())))
                .orElse(line == AT_THE_END);
    }

    boolean hasPlace() {
        return line != ANYWHERE;
    }

    /** {@code a.jsonl:17}, {@code line 17}, {@code the end} or {@code anywhere}. */
    String place() {
        if (line == ANYWHERE) {
            return "anywhere";
        }
        if (line == AT_THE_END) {
            return "the end";
        }
        return capture == null ? "line " + line : EscapedText.of(capture) + ":" + line;
    }

    /** {@code TOY-1 at line 17 with path="/tmp/x"}, for messages; escaped. */
    @Override
    public String toString() {
        String with = data.isEmpty()
                ? (onlyThisData ? " without data" : "")
                : (onlyThisData ? " with only " : " with ") + FindingText.data(data);
        return FindingText.id(signatureId) + (hasPlace() ? " at " + place() : "") + with;
    }
}
