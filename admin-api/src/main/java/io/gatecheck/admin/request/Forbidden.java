package io.gatecheck.admin.request;

/** A request for what this person may not do; its message says what that was. */
public final class Forbidden extends RuntimeException {

    /**
     * @param message what is not allowed, and who allows it; people read it
     */
    public Forbidden(String message) {
        super(message);
    }
}
