package io.gatecheck.audit;

/** A text of limited length, which says itself that its end is missing. */
final class ShortenedText {

    private ShortenedText() {}

    /**
     * The text, or its beginning with a note of how long it was.
     *
     * @param most the most characters of the result, at least 100
     */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String note = "… [shortened: " + text.length() + " characters]";
        int end = most - note.length();
        boolean inTheMiddle = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, inTheMiddle ? end - 1 : end) + note;
    }
}
