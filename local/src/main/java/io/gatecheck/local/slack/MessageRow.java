package io.gatecheck.local.slack;

import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.local.slack.Mrkdwn.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message, ready to be shown.
 *
 * @param id of the element on the page
 * @param title the text of its header
 * @param blocks those below the header
 * @param json the body as it was posted, indented
 */
record MessageRow(
        String id, String channel, Moment at, String title, List<BlockRow> blocks, String json) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One block.
     *
     * @param kind {@code section}, {@code fields} or {@code context}
     * @param texts each as lines of spans
     */
    record BlockRow(String kind, List<List<List<Span>>> texts) {}

    /** Reads the blocks that alerts are made of; others are left out. */
    static MessageRow of(InboxMessage message, Instant now) {
        JsonNode body = JSON.readTree(message.body());
        String title = body.path("text").asString();
        List<BlockRow> blocks = new ArrayList<>();
        for (JsonNode block : body.path("blocks")) {
            switch (block.path("type").asString()) {
                case "header" -> title = block.at("/text/text").asString();
                case "section" -> {
                    if (block.has("text")) {
                        blocks.add(row("section", List.of(block.get("text"))));
                    }
                    if (block.has("fields")) {
                        blocks.add(row("fields", block.get("fields").values()));
                    }
                }
                case "context" -> blocks.add(row("context", block.path("elements").values()));
                default -> {}
            }
        }
        return new MessageRow(
                "message-" + message.key(),
                message.channel(),
                Moment.of(message.at(), now),
                title,
                blocks,
                body.toPrettyString());
    }

    private static BlockRow row(String kind, Iterable<JsonNode> texts) {
        List<List<List<Span>>> read = new ArrayList<>();
        texts.forEach(text -> read.add(Mrkdwn.lines(text.path("text").asString())));
        return new BlockRow(kind, List.copyOf(read));
    }
}
