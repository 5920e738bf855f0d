package io.gatecheck.evaluator.facts;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The calls into member accounts that one batch makes: counted, and never failing loudly. */
final class MemberCalls {

    private final AtomicInteger made = new AtomicInteger();

    /**
     * Makes one call; a failure becomes the reason why a fact is missing.
     *
     * @param action the IAM action, such as {@code ecs:DescribeTasks}
     */
    <T> Fact<T> attempt(String action, MemberPlace place, Supplier<T> call) {
        made.incrementAndGet();
        try {
            return new Fact.Known<>(call.get());
        } catch (RuntimeException e) {
            return CallFailure.missing(action, place, e);
        }
    }

    /** How many calls were made so far; the SDK's own retries are not counted. */
    int made() {
        return made.get();
    }
}
