package io.gatecheck.admin.policy;

import io.gatecheck.admin.request.Parsed;
import io.gatecheck.policy.Draft;

/** Reads the text of a policy document as a browser or a program sent it. */
public final class DocumentTextParser {

    private DocumentTextParser() {}

    /**
     * The text with the line ends of Unix, because browsers send those of Windows whatever was
     * typed. Refuses a text that is too long to be a policy document.
     */
    public static Parsed<String> parse(String sent) {
        String text = sent.replace("\r\n", "\n");
        return text.length() <= Draft.LONGEST
                ? new Parsed.Valid<>(text)
                : new Parsed.Invalid<>(
                        "The document has "
                                + text.length()
                                + " characters. A policy has at most "
                                + Draft.LONGEST
                                + ". Shorten it; nothing was saved.");
    }
}
