package io.gatecheck.cli.definition;

/** A value that is not valid for its field; reported without the value, which may be a secret. */
final class Misfit {

    private Misfit() {}

    static UnreadableFile at(Value value, String path, String why) {
        return new UnreadableFile(place(value, path) + why);
    }

    static UnreadableFile at(Value value, String path, String why, Throwable cause) {
        return new UnreadableFile(place(value, path) + why, cause);
    }

    private static String place(Value value, String path) {
        return "line %s: '%s' is not valid: "
                .formatted(value.line(), path.startsWith(".") ? path.substring(1) : path);
    }
}
