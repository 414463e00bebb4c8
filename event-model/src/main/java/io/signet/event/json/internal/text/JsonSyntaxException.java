package io.signet.event.json.internal.text;

import java.io.Serial;

/** Text is not JSON, or is nested too deep. Never leaves the reader. */
public final class JsonSyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final boolean tooDeep;
    private final long index;

    JsonSyntaxException(String message, boolean tooDeep, long index) {
        super(message, null, false, false);
        int lineEnd = message.indexOf('\n');
        this.problem = lineEnd < 0 ? message : message.substring(0, lineEnd);
        this.tooDeep = tooDeep;
        this.index = index;
    }

    /** What is wrong, in one line, which may quote the text. */
    public String problem() {
        return problem;
    }

    /** Whether the nesting limit was exceeded; otherwise the text is not JSON. */
    public boolean isTooDeep() {
        return tooDeep;
    }

    /** Index of the character at which it was noticed. */
    public long index() {
        return index;
    }
}
