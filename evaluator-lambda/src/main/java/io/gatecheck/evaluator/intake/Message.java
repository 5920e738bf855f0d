package io.gatecheck.evaluator.intake;

/**
 * One message of the queue of task events.
 *
 * @param id by which the queue knows it (SQS {@code messageId})
 * @param body an event as EventBridge delivers it
 * @param receives how often it was received, this time included (SQS {@code
 *     ApproximateReceiveCount})
 */
public record Message(String id, String body, int receives) {

    /** The message without its body, which can hold the values of environment variables. */
    @Override
    public String toString() {
        return "message " + id + ", received " + receives + " times";
    }
}
