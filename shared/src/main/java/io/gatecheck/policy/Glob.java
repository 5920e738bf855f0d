package io.gatecheck.policy;

/**
 * A text in which {@code *} stands for any run of characters and {@code ?} for one; everything else
 * is itself.
 */
public record Glob(String pattern) {

    /** The glob that matches every text. */
    public static final Glob ANY = new Glob("*");

    /**
     * Whether the whole text matches; takes time linear in the length of the text for each star.
     */
    public boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length()
                    && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
