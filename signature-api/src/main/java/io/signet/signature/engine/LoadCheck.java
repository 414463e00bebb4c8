package io.signet.signature.engine;

import io.signet.event.EscapedText;
import io.signet.signature.DataSourceKey;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks signatures who they are, and collects everything that keeps them from loading. */
final class LoadCheck {

    private final Set<DataSourceKey<?>> dataSources;
    private final Map<String, SignatureMetadata> byId = new HashMap<>();
    private final Map<String, SignatureMetadata> byEventName = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Throwable> causes = new ArrayList<>();

    LoadCheck(Set<DataSourceKey<?>> dataSources, Collection<LoadedSignature> loaded) {
        this.dataSources = dataSources;
        for (LoadedSignature signature : loaded) {
            byId.put(signature.metadata().id(), signature.metadata());
            byEventName.put(signature.metadata().eventName(), signature.metadata());
        }
    }

    /** The signature with what it says of itself, or null when there is a problem with it. */
    @Nullable
    LoadedSignature check(Signature signature, Function<String, SignatureCounters> counters) {
        String className = signature.getClass().getName();
        int before = problems.size();
        SignatureMetadata metadata = ask(className, "metadata()", signature::metadata);
        if (metadata == null) {
            return null;
        }
        String who = describe(metadata, className);
        checkNames(metadata, who);
        List<EventSelector> selectors = ask(who, "selectors()", signature::selectors);
        List<DataSourceKey<?>> required = ask(who, "requiredDataSources()", signature::requiredDataSources);
        if (selectors != null) {
            checkSelectors(selectors, who);
        }
        if (required != null) {
            required.stream()
                    .filter(key -> !dataSources.contains(key))
                    .forEach(key -> problems.add(who + " requires the data source " + key
                            + ", which this engine does not have: add it with dataSource(key, source)"));
        }
        if (problems.size() > before || selectors == null || required == null) {
            return null;
        }
        return new LoadedSignature(
                signature, metadata, List.copyOf(selectors), List.copyOf(required), counters.apply(metadata.id()));
    }

    private void checkNames(SignatureMetadata metadata, String who) {
        if (metadata.id().isEmpty()) {
            problems.add(who + " has an empty id: every signature needs one of its own");
        } else if (byId.putIfAbsent(metadata.id(), metadata) != null) {
            problems.add("signature id " + EscapedText.of(metadata.id()) + " is already loaded: " + who
                    + " needs another id, or leave one of the two out");
        }
        if (metadata.eventName().isEmpty()) {
            problems.add(who + " has an empty event name: set eventName(...), the name its findings have as events");
            return;
        }
        SignatureMetadata other = byEventName.putIfAbsent(metadata.eventName(), metadata);
        if (other != null && !other.id().equals(metadata.id())) {
            problems.add("event name " + EscapedText.of(metadata.eventName()) + " of " + who + " is already that of "
                    + EscapedText.of(other.id()) + ": findings could not be told apart");
        }
    }

    private void checkSelectors(List<EventSelector> selectors, String who) {
        if (selectors.isEmpty()) {
            problems.add(who + " selects no event: selectors() is empty");
        }
        for (EventSelector selector : selectors) {
            if (selector.source().isEmpty()) {
                problems.add(who + " has a selector without a source (" + selector
                        + "): there is no wildcard for the source, use Event.TRACEE");
            }
        }
    }

    void initFailed(LoadedSignature signature, Throwable cause) {
        String who =
                describe(signature.metadata(), signature.signature().getClass().getName());
        problems.add(who + ": init failed with " + cause.getClass().getName());
        causes.add(cause);
    }

    private <T> @Nullable T ask(String who, String method, Supplier<@Nullable T> question) {
        try {
            T answer = question.get();
            if (answer == null) {
                problems.add(who + ": " + method + " returned null");
            }
            return answer;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            problems.add(who + ": " + method + " failed with " + e.getClass().getName());
            causes.add(e);
            return null;
        }
    }

    private static String describe(SignatureMetadata metadata, String className) {
        return metadata.id().isEmpty()
                ? "signature of " + className
                : "signature " + EscapedText.of(metadata.id()) + " (" + className + ")";
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new SignatureLoadException(problems, causes);
        }
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }
}
