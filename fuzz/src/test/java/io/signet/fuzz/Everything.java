package io.signet.fuzz;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EncodingNote;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadEvent;
import io.signet.event.json.ReadIssue;
import io.signet.event.json.TraceeDialect;
import java.util.List;
import java.util.function.Supplier;

/** Asks for everything that was read: what is decoded when it is asked for must not throw either. */
final class Everything {

    private static final EventDecoder DECODER =
            EventDecoder.withLimits(DecodeLimits.builder().lineBytes(Seeds.LINE).build());

    private Everything() {}

    /** Answers the event as it is shown or, each for some of them, as one of the encoders writes it. */
    static String of(Event event) {
        for (RawArgument argument : event.arguments()) {
            argument.type();
            argument.value();
        }
        for (HeaderField field : HeaderField.values()) {
            field.of(event);
        }
        event.time();
        event.process();
        event.container();
        event.kubernetes();
        event.origin();
        event.finding().ifPresent(Everything::of);
        require(event.hasSameContentAs(event), () -> "an event has another content than itself");
        String shown = harmless(event.toString());
        return switch ((shown.hashCode() + event.arguments().size()) & 3) {
            case 0 -> written(event, false);
            case 1 -> written(event, true);
            default -> shown;
        };
    }

    private static void of(FindingInfo finding) {
        finding.signatureId();
        finding.signatureName();
        finding.description();
        finding.properties();
        finding.detectedFrom().ifPresent(source -> source.arguments().forEach(RawArgument::value));
    }

    /** Whatever was read can be written; what was written is one event, and what its dialect wrote stays the same. */
    private static String written(Event event, boolean inMain) {
        EventEncoder encoder = inMain ? EventEncoder.traceeMain() : EventEncoder.tracee024();
        String line = encoder.encodeToString(event, Everything::of);
        ReadEvent back = readBack(line);
        if (back.dialects().contains(inMain ? TraceeDialect.P3 : TraceeDialect.N)) {
            String again = encoder.encodeToString(back.event());
            require(
                    again.equals(line) || readBack(again).event().hasSameContentAs(back.event()),
                    () -> "another event when written again:\n" + line + "\n" + again);
        }
        return line;
    }

    private static ReadEvent readBack(String line) {
        EventDecoder.Decoded back = DECODER.decode(Seeds.bytes(line), "written");
        require(back.read().size() == 1 && back.issues().isEmpty(), () -> "not read back: " + line + "\n" + back);
        return back.read().get(0);
    }

    private static void of(EncodingNote note) {
        harmless(note.what());
        harmless(note.why());
    }

    /** Answers what it says: where, why, and about which field. */
    static List<Object> of(ReadIssue issue) {
        issue.field().ifPresent(Everything::harmless);
        return List.of(issue.place(), issue.reason(), issue.lines(), harmless(issue.message()));
    }

    static void of(ReadCounts counts, long events) {
        require(
                counts.lines() == counts.eventLines() + counts.skippedLines() + counts.failedLines(),
                () -> "lines do not add up: " + counts);
        require(counts.events() == events, () -> "events do not add up: " + counts);
    }

    static String harmless(String shown) {
        for (int i = 0; i < shown.length(); i++) {
            require(!Character.isISOControl(shown.charAt(i)), () -> "shown as it was recorded: " + shown);
        }
        return shown;
    }

    static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
