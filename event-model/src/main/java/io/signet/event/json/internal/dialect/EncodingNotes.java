package io.signet.event.json.internal.dialect;

import io.signet.event.EscapedText;
import io.signet.event.HeaderField;
import io.signet.event.json.EncodingNote;
import io.signet.event.json.EncodingNote.Kind;
import java.util.Optional;
import java.util.function.Consumer;

/** Where encoders say what they could not simply write. */
public final class EncodingNotes {

    /** For encoding without a listener. */
    public static final EncodingNotes NOBODY = new EncodingNotes(Optional.empty());

    private static final int SHOWN = 80;

    private final Optional<Consumer<? super EncodingNote>> listener;

    private EncodingNotes(Optional<Consumer<? super EncodingNote>> listener) {
        this.listener = listener;
    }

    public static EncodingNotes to(Consumer<? super EncodingNote> listener) {
        return new EncodingNotes(Optional.of(listener));
    }

    /** Whether finding out is worth the work. */
    public boolean wanted() {
        return listener.isPresent();
    }

    public void lost(HeaderField field, String why) {
        lost(field.key(), why);
    }

    public void lost(String what, String why) {
        say(Kind.LOST, what, why);
    }

    public void derived(HeaderField field, String why) {
        derived(field.key(), why);
    }

    public void derived(String what, String why) {
        say(Kind.DERIVED, what, why);
    }

    public void refused(String what, String why) {
        say(Kind.REFUSED, what, why);
    }

    private void say(Kind kind, String what, String why) {
        listener.ifPresent(to -> to.accept(new EncodingNote(kind, what, why)));
    }

    /** A type name as notes call it. */
    public static String type(String name) {
        return "argument type \"" + EscapedText.of(name, SHOWN) + "\"";
    }

    /** A member of the document as notes call it. */
    public static String member(String path) {
        return EscapedText.of(path, SHOWN);
    }
}
