package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The calls into member accounts that one batch makes: counted, and never failing loudly. */
public final class MemberCalls {

    private final AtomicInteger made = new AtomicInteger();

    /**
     * Makes one call; a failure becomes the reason why a fact is missing.
     *
     * @param action the IAM action, such as {@code ecs:DescribeTasks}
     */
    public <T> Fact<T> attempt(String action, MemberRegion region, Supplier<T> call) {
        made.incrementAndGet();
        try {
            return new Fact.Known<>(call.get());
        } catch (RuntimeException e) {
            return CallFailure.missing(action, region, e);
        }
    }

    /** How many calls were made so far; the SDK's own retries are not counted. */
    int made() {
        return made.get();
    }
}
