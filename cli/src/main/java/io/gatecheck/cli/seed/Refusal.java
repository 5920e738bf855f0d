package io.gatecheck.cli.seed;

/** Says, inside this room, that a statement has no translation; its message says why. */
final class Refusal extends RuntimeException {

    Refusal(String why) {
        super(why);
    }

    Refusal(String why, Throwable cause) {
        super(why, cause);
    }
}
