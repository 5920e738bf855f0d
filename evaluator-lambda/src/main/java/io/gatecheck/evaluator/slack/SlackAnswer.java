package io.gatecheck.evaluator.slack;

import io.gatecheck.alert.Delivery;
import java.time.Duration;
import java.util.Optional;

/**
 * What Slack said to a post.
 *
 * @param reaction what is to be done before the next one
 */
record SlackAnswer(Delivery delivery, Reaction reaction) {

    /** What is to be done before the next post. */
    sealed interface Reaction {

        /** Nothing. */
        record GoOn() implements Reaction {}

        /** Wait, before posting to the same channel. */
        record Pause(Duration length) implements Reaction {}

        /** Wait, before posting anything: Slack gave no answer. */
        record Away() implements Reaction {}

        /** Read the settings again: the token or the webhook is not valid, or not any more. */
        record NewCredentials() implements Reaction {}
    }

    /** The message is in its channel. */
    static SlackAnswer posted(Delivery.Delivered delivered) {
        return new SlackAnswer(delivered, new Reaction.GoOn());
    }

    /** Slack was asked too often; the next message may come after this time. */
    static SlackAnswer busy(Duration wait) {
        return new SlackAnswer(
                new Delivery.Failed(
                        "Slack's rate limit is reached; the next message can be sent in "
                                + Math.max(1, wait.toSeconds())
                                + " s",
                        true),
                new Reaction.Pause(wait));
    }

    /** There was no answer; why, in a sentence. */
    static SlackAnswer away(String why) {
        return new SlackAnswer(new Delivery.Failed(why, true), new Reaction.Away());
    }

    /** The message was not taken; why, in a sentence. */
    static SlackAnswer refused(String why, boolean retryable) {
        return new SlackAnswer(new Delivery.Failed(why, retryable), new Reaction.GoOn());
    }

    /** The token or the webhook is not valid; another one would help. */
    static SlackAnswer unauthorized(String code) {
        return new SlackAnswer(
                new Delivery.Failed(
                        "Slack rejected the bot token or the webhook ("
                                + code
                                + "); store a valid one in the secret",
                        false),
                new Reaction.NewCredentials());
    }

    /** How long to wait; empty if there is no need to. */
    Optional<Duration> pause() {
        return reaction instanceof Reaction.Pause(var length)
                ? Optional.of(length)
                : Optional.empty();
    }
}
