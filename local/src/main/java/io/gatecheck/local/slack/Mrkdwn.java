package io.gatecheck.local.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's way to mark up text ({@code docs.slack.dev/messaging/formatting-message-text}). */
final class Mrkdwn {

    private static final Pattern MARKED =
            Pattern.compile("<(https?://[^|>]+)(?:\\|([^>]*))?>|`([^`]+)`|\\*([^*\n]+)\\*");

    private Mrkdwn() {}

    /** A run of text that looks the same. */
    record Span(Look look, String text, String href) {}

    /** How a run of text looks. */
    enum Look {
        PLAIN,
        BOLD,
        CODE,
        LINK
    }

    /** The text line by line. */
    static List<List<Span>> lines(String text) {
        return text.lines().map(Mrkdwn::spans).toList();
    }

    private static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = MARKED.matcher(line);
        int end = 0;
        while (matcher.find()) {
            plain(line.substring(end, matcher.start()), spans);
            spans.add(marked(matcher.toMatchResult()));
            end = matcher.end();
        }
        plain(line.substring(end), spans);
        return List.copyOf(spans);
    }

    private static void plain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(Look.PLAIN, unescaped(text), ""));
        }
    }

    private static Span marked(MatchResult match) {
        String href = match.group(1);
        if (href != null) {
            String label = match.group(2) == null ? href : match.group(2);
            return new Span(Look.LINK, unescaped(label), unescaped(href));
        }
        return match.group(3) == null
                ? new Span(Look.BOLD, unescaped(match.group(4)), "")
                : new Span(Look.CODE, unescaped(match.group(3)), "");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
