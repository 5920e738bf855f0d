package io.gatecheck.evaluator.intake;

/** The dead-letter queue: messages that cannot be processed go there, so that people see them. */
public interface DeadLetters {

    /**
     * Moves a message to the dead-letter queue, with its body. Throws if that fails; the message
     * must then stay in its queue.
     *
     * @param reason why, in a sentence without secrets
     */
    void send(Message message, String reason);
}
