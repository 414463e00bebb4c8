package io.signet.event.json.internal.document;

import io.signet.event.EscapedText;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.FailReason;
import io.signet.event.json.internal.envelope.Envelopes;
import io.signet.event.json.internal.envelope.Opened;
import io.signet.event.json.internal.text.JsonSyntaxException;
import io.signet.event.json.internal.text.JsonSyntaxException.Problem;

/** Words for what is wrong with a text. */
final class TextProblems {

    static final int QUOTED = 80;

    private static final int HEAD = 400;

    private TextProblems() {}

    static UnreadableException of(
            char[] text, int length, boolean isDocument, JsonSyntaxException e, DecodeLimits limits) {
        return isDocument ? notSound(text, length, e, limits) : notJson(text, length, e);
    }

    /** Text that begins as an object or a list and is none. */
    private static UnreadableException notSound(char[] text, int length, JsonSyntaxException e, DecodeLimits limits) {
        if (e.problem() == Problem.TOO_DEEP) {
            return UnreadableException.at(
                    e.index(),
                    FailReason.TOO_DEEP,
                    "nested deeper than " + limits.depth() + " levels: raise DecodeLimits.depth");
        }
        int nul = indexOfNul(text, length);
        if (nul >= 0) {
            return UnreadableException.at(nul, FailReason.ENCODING, "a NUL byte: no JSON that Tracee wrote holds one");
        }
        if (e.problem() == Problem.UNFINISHED) {
            return UnreadableException.unfinished(e.index(), "not JSON: the document does not end");
        }
        String character =
                EscapedText.of(new String(Character.toChars(Character.codePointAt(text, e.index(), length))));
        return UnreadableException.at(
                e.index(), FailReason.INVALID, "not JSON: unexpected character '" + character + "'");
    }

    /** Text that is neither JSON nor of Tracee's own. */
    private static UnreadableException notJson(char[] text, int length, JsonSyntaxException e) {
        int nul = indexOfNul(text, length);
        if (nul >= 0) {
            return UnreadableException.at(
                    nul, FailReason.ENCODING, "a NUL byte: this is no text, or text in another encoding than UTF-8");
        }
        String head = new String(text, 0, Math.min(length, HEAD));
        String quoted = EscapedText.of(head.substring(0, Math.min(head.length(), QUOTED * 2)), QUOTED);
        String message = "not JSON: \"" + quoted + "\". Record with Tracee's JSON output";
        boolean isUnfinished =
                e.problem() == Problem.UNFINISHED || OwnLines.isBeginningOfBanner(head) || Envelopes.isBeginning(head);
        return isUnfinished
                ? UnreadableException.unfinished(-1, message)
                : UnreadableException.of(FailReason.INVALID, message);
    }

    private static int indexOfNul(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The same problem, in a record that is the rest of the line.
     *
     * @param withHint whether to say what can be done about it
     */
    static UnreadableException inTail(UnreadableException e, Opened opened, boolean withHint) {
        String message = message(e, opened, withHint);
        int index = e.index() < 0 ? -1 : opened.tail() + e.index();
        if (e.isUnfinished()) {
            return UnreadableException.unfinished(index, message);
        }
        return index < 0
                ? UnreadableException.of(e.reason(), message)
                : UnreadableException.at(index, e.reason(), message);
    }

    /** The same problem, in a record somewhere in an envelope. */
    static UnreadableException inEnvelope(UnreadableException e, Opened opened, boolean withHint) {
        String where = e.index() < 0 ? "" : " (at character " + (e.index() + 1) + " of its text)";
        return UnreadableException.of(e.reason(), message(e, opened, withHint) + where);
    }

    private static String message(UnreadableException e, Opened opened, boolean withHint) {
        String hint =
                !withHint || opened.hint().isEmpty() || e.reason() != FailReason.INVALID ? "" : "; " + opened.hint();
        return "in the envelope " + opened.kind() + ": " + e.message() + hint;
    }
}
