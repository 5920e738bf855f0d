package io.gatecheck.dynamodb;

/** Other writers were in the way every time, and giving up was better than waiting on. */
public final class ContentionException extends RuntimeException {

    ContentionException(String what, int attempts) {
        super(
                "Gave up on "
                        + what
                        + " after "
                        + attempts
                        + " attempts: other writers changed the same items each time. Nothing was"
                        + " written; it can be repeated");
    }
}
