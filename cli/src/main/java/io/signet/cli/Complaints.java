package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.event.EventDataException;
import io.signet.event.json.Place;
import io.signet.event.json.ReadIssue;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.replay.ReplayFailure;
import java.util.HashMap;
import java.util.Map;

/** Tells of lines that could not be read and of signatures that failed: the first ones one by one, the rest in the summary. */
final class Complaints {

    private static final int SHOWN_EACH = 10;

    private final Streams streams;
    private final Progress progress;
    private final Map<String, Integer> shown = new HashMap<>();

    Complaints(Streams streams, Progress progress) {
        this.streams = streams;
        this.progress = progress;
    }

    void issue(ReadIssue issue) {
        switch (issue.kind()) {
            case FAILED -> say("failed lines", issue.toString());
            case FIELD -> say("field issues", issue.toString());
            case SKIPPED -> {}
        }
    }

    void failure(ReplayFailure failure) {
        String id = EscapedText.of(failure.failure().signature().id());
        String where = failure.place().map(Place::toString).orElse("at the end");
        say(
                "failures of " + id,
                where + ": " + id + " failed: " + describe(failure.failure().cause()));
    }

    /** Every problem, and what was thrown in the signatures that have them. */
    void notLoaded(SignatureLoadException e) {
        e.problems().forEach(this::say);
        for (Throwable cause : e.getSuppressed()) {
            say("thrown: " + Shown.failure(cause));
        }
    }

    private static String describe(Throwable cause) {
        return cause instanceof EventDataException data ? Shown.data(data) : Shown.failure(cause);
    }

    void say(String message) {
        progress.hide();
        SignetCommand.say(streams, message);
    }

    private void say(String kind, String message) {
        int number = shown.merge(kind, 1, Integer::sum);
        if (number <= SHOWN_EACH) {
            say(message);
        } else if (number == SHOWN_EACH + 1) {
            say("further " + kind + " are only counted");
        }
    }
}
