package io.gatecheck.ecs;

/** Says, inside this room, that an event cannot be read; its message completes "refused: …". */
final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String reason) {
        super(reason);
    }

    UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
