package io.gatecheck.dynamodb;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Tries again what another writer got in the way of. */
final class Attempts {

    /** With random pauses that grow to half a second: two seconds at most, one on average. */
    static final int MOST = 10;

    private static final int LONGEST_PAUSE_MILLIS = 500;

    private Attempts() {}

    /**
     * Runs an attempt until it has an answer.
     *
     * @param what is attempted, for the message
     * @throws ContentionException when ten attempts had none
     */
    static <T> T until(String what, Supplier<Optional<T>> attempt) {
        for (int failed = 0; failed < MOST; failed++) {
            if (failed > 0) {
                pause(failed);
            }
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new ContentionException(what, MOST);
    }

    private static void pause(int failed) {
        int longest = Math.min(LONGEST_PAUSE_MILLIS, 5 << failed);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for other writers", e);
        }
    }
}
