package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.event.json.ReadIssue;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.SourceReport;
import java.io.IOException;
import java.util.List;

/** What reading captures says about them, for people and for the exit status: the same for every command that reads. */
final class Judge {

    private final Complaints complaints;
    private final ExitCode exit;
    private final Interruption interruption;
    private final boolean strict;

    Judge(Complaints complaints, ExitCode exit, Interruption interruption, boolean strict) {
        this.complaints = complaints;
        this.exit = exit;
        this.interruption = interruption;
        this.strict = strict;
    }

    /** Of what was named and is no capture. */
    void problems(List<String> problems) {
        for (String problem : problems) {
            complaints.say(problem);
            exit.atLeast(ExitCode.BAD_INPUT);
        }
    }

    void unreadable(Capture capture, IOException e) {
        if (!interruption.requested()) {
            String name = capture.toString();
            String problem = InputProblem.ofCapture(e);
            complaints.say(problem.startsWith(name) ? problem : name + ": " + problem);
            exit.atLeast(ExitCode.BAD_INPUT);
        }
    }

    void issue(ReadIssue issue) {
        complaints.issue(issue);
        if (strict && issue.kind() == ReadIssue.Kind.FAILED) {
            exit.atLeast(ExitCode.BAD_INPUT);
        }
    }

    void sources(List<SourceReport> sources) {
        sources.forEach(this::source);
    }

    private void source(SourceReport source) {
        boolean readToItsEnd = source.error().isEmpty();
        String name = EscapedText.of(source.name());
        if (readToItsEnd && source.counts().lines() == 0) {
            complaints.say(name + ": empty, there is no line in it; was anything recorded?");
        } else if (readToItsEnd && !source.recognised()) {
            complaints.say(
                    name + ": not a Tracee capture, no line of it is an event; record with Tracee's JSON output");
            exit.atLeast(ExitCode.BAD_INPUT);
        }
    }
}
