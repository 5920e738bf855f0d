package io.gatecheck.alert;

/**
 * One message in a channel, so that it can be found again.
 *
 * @param value in the words of the channel; for Slack, the channel and the timestamp, {@code
 *     C0123456789/1700000000.000100}
 */
public record MessageRef(String value) {}
