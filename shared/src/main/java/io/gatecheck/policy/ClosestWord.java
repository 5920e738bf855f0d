package io.gatecheck.policy;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/** Finds what an author probably meant. */
public final class ClosestWord {

    private ClosestWord() {}

    /**
     * The word with the fewest typing mistakes between it and the one written; empty if none is
     * near.
     */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= tolerance(written))
                .min(
                        comparingInt((String word) -> distance(written, word))
                                .thenComparing(word -> word));
    }

    /** A question to put behind a message, or nothing. */
    public static String question(String written, Collection<String> known) {
        return to(written, known).map(word -> " Did you mean '" + word + "'?").orElse("");
    }

    /**
     * Two letters that changed places are two mistakes to Levenshtein; a short word has room for
     * one only.
     */
    private static int tolerance(String written) {
        return written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
    }

    /** Levenshtein's distance, without regard to case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced =
                        diagonal + (sameLetter(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static boolean sameLetter(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
