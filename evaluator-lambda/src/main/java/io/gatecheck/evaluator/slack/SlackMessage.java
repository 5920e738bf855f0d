package io.gatecheck.evaluator.slack;

import io.gatecheck.alert.Alert;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.organization.Place;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.Violation;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An alert in Slack's Block Kit: what broke, where, why, and how to fix it. Its parts are cut so
 * that the whole stays well below the 13,000 characters at which Slack refuses a message.
 */
final class SlackMessage {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int HEADER_LIMIT = 150;
    private static final int FIELD_LIMIT = 100;
    private static final int MESSAGE_LIMIT = 800;
    private static final int UNMET_LIMIT = 400;
    private static final int READING_LIMIT = 100;
    private static final int READINGS_SHOWN = 6;
    private static final int REMEDIATION_LIMIT = 1_000;

    private final Optional<URI> adminUrl;

    /**
     * @param adminUrl URL of the admin application; absent if it is not set
     */
    SlackMessage(Optional<URI> adminUrl) {
        this.adminUrl = adminUrl;
    }

    /** The body of the post, without a channel. */
    ObjectNode of(Alert alert) {
        ObjectNode message = JSON.createObjectNode();
        message.put("text", fallback(alert));
        message.put("unfurl_links", false);
        message.put("unfurl_media", false);
        ArrayNode blocks = message.putArray("blocks");
        header(blocks, alert.violation());
        if (!alert.violation().message().isBlank()) {
            section(blocks, SlackText.paragraph(alert.violation().message(), MESSAGE_LIMIT));
        }
        where(blocks, alert);
        section(blocks, "*Why*\n" + why(alert.violation().explanation()));
        fix(blocks, alert.remediation());
        adminUrl.ifPresent(url -> section(blocks, inAdmin(url, alert.violation())));
        context(blocks, alert.violation());
        return message;
    }

    /** What a notification shows, and a client that cannot show blocks. */
    private static String fallback(Alert alert) {
        Place place = alert.violation().place();
        return "%s %s: %s (%s, %s, %s/%s)"
                .formatted(
                        sign(alert.violation().policy().severity()),
                        word(alert.violation().policy().severity()),
                        SlackText.line(alert.violation().policy().title(), FIELD_LIMIT),
                        SlackText.line(alert.account().name(), FIELD_LIMIT),
                        place.region(),
                        SlackText.line(place.cluster().value(), FIELD_LIMIT),
                        SlackText.line(place.service().value(), FIELD_LIMIT));
    }

    private static void header(ArrayNode blocks, Violation violation) {
        String start =
                sign(violation.policy().severity())
                        + " "
                        + word(violation.policy().severity())
                        + ": ";
        blocks.addObject()
                .put("type", "header")
                .putObject("text")
                .put("type", "plain_text")
                .put(
                        "text",
                        start
                                + SlackText.line(
                                        violation.policy().title(), HEADER_LIMIT - start.length()))
                .put("emoji", false);
    }

    private static void where(ArrayNode blocks, Alert alert) {
        Place place = alert.violation().place();
        ArrayNode fields = blocks.addObject().put("type", "section").putArray("fields");
        field(
                fields,
                "Account",
                SlackText.line(alert.account().name(), FIELD_LIMIT) + " (" + place.account() + ")");
        field(fields, "Region", place.region().code());
        field(fields, "Cluster", SlackText.line(place.cluster().value(), FIELD_LIMIT));
        field(fields, "Service", SlackText.line(place.service().value(), FIELD_LIMIT));
        alert.violation()
                .container()
                .ifPresent(name -> field(fields, "Container", SlackText.line(name, FIELD_LIMIT)));
        field(fields, "Task", SlackText.link(alert.task().consoleUrl(), alert.task().id()));
    }

    private static String why(Explanation explanation) {
        String unmet = SlackText.code(explanation.unmet(), UNMET_LIMIT) + " is not true.";
        String readings =
                explanation.readings().stream()
                        .limit(READINGS_SHOWN)
                        .map(SlackMessage::reading)
                        .collect(Collectors.joining());
        int more = explanation.readings().size() - READINGS_SHOWN;
        return unmet + readings + (more > 0 ? "\n• and " + more + " more" : "");
    }

    private static String reading(Explanation.Reading reading) {
        return "\n• %s = %s"
                .formatted(
                        SlackText.code(reading.path(), READING_LIMIT),
                        SlackText.code(reading.value(), READING_LIMIT));
    }

    private static void fix(ArrayNode blocks, Remediation remediation) {
        String text = SlackText.paragraph(remediation.text(), REMEDIATION_LIMIT);
        String link = remediation.url().map(url -> SlackText.link(url, "Read more")).orElse("");
        String both = (text + "\n" + link).strip();
        if (!both.isEmpty()) {
            section(blocks, "*How to fix it*\n" + both);
        }
    }

    private static String inAdmin(URI adminUrl, Violation violation) {
        String base = adminUrl.toString().replaceAll("/+$", "");
        return SlackText.link(base + "/violations/" + violation.id(), "Open the violation");
    }

    private static void context(ArrayNode blocks, Violation violation) {
        blocks.addObject()
                .put("type", "context")
                .putArray("elements")
                .add(
                        mrkdwn(
                                "Policy %s v%s · running tasks with it: %s · first seen %s"
                                        .formatted(
                                                violation.policy().id(),
                                                violation.policy().version(),
                                                violation.tasks().running(),
                                                violation.times().firstSeen())));
    }

    private static void section(ArrayNode blocks, String text) {
        blocks.addObject().put("type", "section").set("text", mrkdwn(text));
    }

    private static void field(ArrayNode fields, String name, String value) {
        fields.add(mrkdwn("*" + name + "*\n" + value));
    }

    /** Verbatim: Slack is to make no links or mentions of its own out of what it reads. */
    private static ObjectNode mrkdwn(String text) {
        return JSON.createObjectNode()
                .put("type", "mrkdwn")
                .put("text", text)
                .put("verbatim", true);
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
        };
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case LOW -> "🔵";
            case MEDIUM -> "🟡";
            case HIGH -> "🔴";
            case CRITICAL -> "🚨";
        };
    }
}
