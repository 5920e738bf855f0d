package io.gatecheck.admin.request;

/** A request for something that does not exist; its message says what was looked for. */
public final class NotFound extends RuntimeException {

    /**
     * @param message what does not exist, and where to look instead; people read it
     */
    public NotFound(String message) {
        super(message);
    }
}
