package io.gatecheck.local.slack;

import java.time.Instant;

/**
 * A message as it was posted.
 *
 * @param key the same for every try to send the same alert
 * @param channel where it was to go
 * @param body the JSON that Slack would have got
 */
public record InboxMessage(String key, Instant at, String channel, String body) {}
