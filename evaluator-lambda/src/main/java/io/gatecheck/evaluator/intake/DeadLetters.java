package io.gatecheck.evaluator.intake;

/** Where messages go that nothing more can be done about, so that people see them. */
public interface DeadLetters {

    /**
     * Puts a message aside, body and all. Throws where that fails; the message must then stay where
     * it is.
     *
     * @param reason why, in a sentence without secrets
     */
    void send(Message message, String reason);
}
