package io.gatecheck.policy;

/**
 * A place in a policy document.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Position(int line, int column) {}
