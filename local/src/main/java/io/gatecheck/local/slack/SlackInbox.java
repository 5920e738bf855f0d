package io.gatecheck.local.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The newest messages, in memory and in a file of one JSON line each. */
public final class SlackInbox {

    private static final int KEPT = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final SequencedMap<String, InboxMessage> messages = new LinkedHashMap<>();

    private SlackInbox(Path file) {
        this.file = file;
    }

    /** Reads the file, which need not be there. */
    public static SlackInbox in(Path file) throws IOException {
        SlackInbox inbox = new SlackInbox(file);
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().map(SlackInbox::read).forEach(inbox::put);
        }
        return inbox;
    }

    /** Keeps a message; one with the same key before it is replaced. */
    public synchronized void add(InboxMessage message) {
        put(message);
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.write(draft, messages.values().stream().map(SlackInbox::line).toList());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The Slack inbox cannot be saved: " + file, e);
        }
    }

    /** The messages, newest first. */
    public synchronized List<InboxMessage> newest() {
        return List.copyOf(messages.reversed().values());
    }

    private void put(InboxMessage message) {
        messages.remove(message.key());
        messages.putLast(message.key(), message);
        if (messages.size() > KEPT) {
            messages.pollFirstEntry();
        }
    }

    private static String line(InboxMessage message) {
        return JSON.createObjectNode()
                .put("key", message.key())
                .put("at", message.at().toString())
                .put("channel", message.channel())
                .put("body", message.body())
                .toString();
    }

    private static InboxMessage read(String line) {
        JsonNode node = JSON.readTree(line);
        return new InboxMessage(
                node.get("key").asString(),
                Instant.parse(node.get("at").asString()),
                node.get("channel").asString(),
                node.get("body").asString());
    }
}
