package io.gatecheck.policy;

/**
 * A place in a policy document.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Position(int line, int column) {

    /** The place so many characters to the right. */
    public Position right(int characters) {
        return new Position(line, column + characters);
    }
}
