package io.signet.event.json.internal.document;

/** A piece of a list that is read element by element: between its brackets, or up to the closing one. */
final class ListText {

    private ListText() {}

    /**
     * Puts spaces where the list itself has its commas and its closing bracket, so that its elements are documents that
     * follow each other.
     *
     * @param mayEnd whether a bracket can close the list; else it is none of the list's own
     * @return whether the list ends here
     */
    static boolean separate(char[] text, int length, boolean mayEnd) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (inString) {
                if (c == '\\') {
                    i++;
                } else {
                    inString = c != '"';
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && c == ']' && mayEnd) {
                text[i] = ' ';
                return true;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                text[i] = ' ';
            }
        }
        return false;
    }
}
