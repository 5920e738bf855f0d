package io.gatecheck.dynamodb;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Retries of what fails while other writers change the same items. */
public final class Attempts {

    /** With random pauses of up to half a second: two seconds in all at most, one on average. */
    private static final int MAX_ATTEMPTS = 10;

    private static final int MAX_PAUSE_MILLIS = 500;

    private Attempts() {}

    /**
     * Repeats an attempt until it returns a value.
     *
     * @param what the attempt does, for the message of the exception
     * @throws ContentionException after ten attempts without a value
     */
    public static <T> T until(String what, Supplier<Optional<T>> attempt) {
        for (int failed = 0; failed < MAX_ATTEMPTS; failed++) {
            if (failed > 0) {
                pause(failed);
            }
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new ContentionException(what, MAX_ATTEMPTS);
    }

    private static void pause(int failed) {
        int longest = Math.min(MAX_PAUSE_MILLIS, 5 << failed);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for other writers", e);
        }
    }
}
