package io.gatecheck.alert;

import java.util.Optional;

/**
 * Where an alert goes.
 *
 * @param channel the name or id of the channel; absent for the one that the alert channel's own
 *     settings name
 */
public record AlertRoute(Optional<String> channel) {}
