package io.gatecheck.evaluator.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Dead letters that are forgotten with the test. */
public final class RecordedDeadLetters implements DeadLetters {

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private boolean broken;

    @Override
    public void send(Message message, String reason) {
        if (broken) {
            throw new IllegalStateException("the dead-letter queue is away");
        }
        reasons.put(message.id(), reason);
    }

    /** From now on nothing can be sent. */
    public void breakDown() {
        broken = true;
    }

    /** The reason for each message, by its id. */
    public Map<String, String> reasons() {
        return reasons;
    }
}
