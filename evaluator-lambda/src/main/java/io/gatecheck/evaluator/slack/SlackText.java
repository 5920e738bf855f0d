package io.gatecheck.evaluator.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Text from outside, made harmless and short enough for Slack. {@code & < >} are escaped as Slack
 * asks ({@code docs.slack.dev/messaging/formatting-message-text}), and with them every mention,
 * such as {@code <!channel>}, becomes plain text.
 */
final class SlackText {

    private static final String MORE = "…";

    private SlackText() {}

    /** On one line, at most this long when escaped. */
    static String line(String text, int limit) {
        return escape(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), limit);
    }

    /** With its line breaks, at most this long when escaped. */
    static String paragraph(String text, int limit) {
        return escape(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]+", " ").strip(), limit);
    }

    /** On one line, shown as code. */
    static String code(String text, int limit) {
        String shown = line(text.replace('`', '\''), limit - 2);
        return shown.isEmpty() ? "(empty)" : "`" + shown + "`";
    }

    /** A link, or just its label if the URL is not a web address. */
    static String link(String address, String label) {
        return webAddress(address).map(url -> "<" + url + "|" + label + ">").orElse(label);
    }

    private static Optional<String> webAddress(String address) {
        try {
            URI url = new URI(address);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            return Optional.of(url.toASCIIString().replace("|", "%7C").replace("&", "&amp;"))
                    .filter(text -> web && text.length() <= 500);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String escape(String text, int limit) {
        StringBuilder escaped = new StringBuilder();
        int fits = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            escaped.append(escape(text.codePointAt(i)));
            if (escaped.length() > limit) {
                return escaped.substring(0, fits) + MORE;
            }
            if (escaped.length() <= limit - MORE.length()) {
                fits = escaped.length();
            }
        }
        return escaped.toString();
    }

    private static String escape(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> isInvisible(character) ? "" : Character.toString(character);
        };
    }

    /** Marks that turn the direction of text round can make it read as something else. */
    private static boolean isInvisible(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
