package io.gatecheck.alert;

import java.util.Optional;

/** What became of a message to people. */
public sealed interface Delivery {

    /**
     * It arrived.
     *
     * @param message by which the channel knows the message; absent if it says nothing
     */
    record Delivered(Optional<MessageRef> message) implements Delivery {}

    /**
     * It did not arrive.
     *
     * @param why in a sentence without secrets
     * @param retryable whether trying again may help; a channel that does not exist will not
     */
    record Failed(String why, boolean retryable) implements Delivery {}
}
