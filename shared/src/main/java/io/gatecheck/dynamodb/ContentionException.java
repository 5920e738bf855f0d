package io.gatecheck.dynamodb;

/** Other writers changed the same items during every attempt. Retryable. */
public final class ContentionException extends RuntimeException {

    ContentionException(String what, int attempts) {
        super(
                "Gave up on "
                        + what
                        + " after "
                        + attempts
                        + " attempts, because other writers changed the same items each time."
                        + " Nothing was written; try again");
    }
}
