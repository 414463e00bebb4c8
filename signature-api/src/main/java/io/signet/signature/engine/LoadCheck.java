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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks signatures who they are, and collects everything that keeps them from loading. */
final class LoadCheck {

    private static final int SHOWN = 300;

    /** Who has an id or an event name. */
    private record Owner(String id, String className, String who) {

        static Owner of(SignatureMetadata metadata, String className) {
            String who = metadata.id().isEmpty()
                    ? "signature of " + className
                    : "signature " + EscapedText.of(metadata.id()) + " (" + className + ")";
            return new Owner(metadata.id(), className, who);
        }

        static Owner of(LoadedSignature loaded) {
            return of(loaded.metadata(), loaded.signature().getClass().getName());
        }
    }

    private final Set<DataSourceKey<?>> dataSources;
    private final Map<String, Owner> byId = new HashMap<>();
    private final Map<String, Owner> byEventName = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Throwable> causes = new ArrayList<>();

    LoadCheck(Set<DataSourceKey<?>> dataSources, Collection<LoadedSignature> loaded) {
        this.dataSources = dataSources;
        for (LoadedSignature signature : loaded) {
            byId.put(signature.metadata().id(), Owner.of(signature));
            byEventName.put(signature.metadata().eventName(), Owner.of(signature));
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
        Owner owner = Owner.of(metadata, className);
        checkNames(metadata, owner);
        List<EventSelector> selectors = askForList(owner.who, "selectors()", signature::selectors);
        List<DataSourceKey<?>> required =
                askForList(owner.who, "requiredDataSources()", signature::requiredDataSources);
        if (selectors != null) {
            checkSelectors(selectors, owner.who);
        }
        if (required != null) {
            required.forEach(key -> checkDataSource(key, owner.who));
        }
        return problems.size() > before || selectors == null
                ? null
                : new LoadedSignature(signature, metadata, selectors, counters.apply(metadata.id()));
    }

    private void checkNames(SignatureMetadata metadata, Owner owner) {
        if (metadata.id().isEmpty()) {
            problems.add(owner.who + " has an empty id: every signature needs one of its own");
        } else {
            Owner other = byId.putIfAbsent(metadata.id(), owner);
            if (other != null) {
                problems.add("signature id " + EscapedText.of(metadata.id()) + " is already loaded, from "
                        + other.className + ": the one from " + owner.className
                        + " needs another id, or leave one of the two out");
            }
        }
        if (metadata.eventName().isEmpty()) {
            problems.add(
                    owner.who + " has an empty event name: set eventName(...), the name its findings have as events");
            return;
        }
        Owner other = byEventName.putIfAbsent(metadata.eventName(), owner);
        boolean alreadySaid = other != null && !other.id.isEmpty() && other.id.equals(metadata.id());
        if (other != null && !alreadySaid) {
            problems.add("event name " + EscapedText.of(metadata.eventName()) + " of " + owner.who
                    + " is already that of " + other.who + ": findings could not be told apart");
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

    private void checkDataSource(DataSourceKey<?> required, String who) {
        if (dataSources.contains(required)) {
            return;
        }
        String lacking = dataSources.stream()
                .filter(known -> EngineContext.sameName(known, required))
                .findFirst()
                .map(other -> "as a " + required.type().getName() + ", and this engine has it as a "
                        + other.type().getName())
                .orElse("which this engine does not have: add it with dataSource(key, source)");
        problems.add(who + " requires the data source " + required + ", " + lacking);
    }

    void initFailed(LoadedSignature signature, Throwable cause) {
        failed(Owner.of(signature).who, "init", cause);
    }

    private <T> @Nullable List<T> askForList(String who, String method, Supplier<@Nullable List<T>> question) {
        List<T> answer = ask(who, method, () -> {
            List<T> list = question.get();
            return list == null ? null : new ArrayList<>(list);
        });
        if (answer == null) {
            return null;
        }
        if (answer.stream().anyMatch(Objects::isNull)) {
            problems.add(who + ": " + method + " returned a list with null in it");
            return null;
        }
        return List.copyOf(answer);
    }

    private <T> @Nullable T ask(String who, String method, Supplier<@Nullable T> question) {
        try {
            T answer = question.get();
            if (answer == null) {
                problems.add(who + ": " + method + " returned null");
            }
            return answer;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            failed(who, method, e);
            return null;
        }
    }

    /** The message too: no event has been seen yet, so it cannot hold what an event holds. */
    private void failed(String who, String method, Throwable cause) {
        String message = cause.getMessage();
        problems.add(who + ": " + method + " failed with " + cause.getClass().getName()
                + (message == null ? "" : ": " + EscapedText.of(message, SHOWN)));
        causes.add(cause);
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
