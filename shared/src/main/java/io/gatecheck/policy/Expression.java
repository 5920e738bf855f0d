package io.gatecheck.policy;

/**
 * A CEL expression as it stands in a policy document.
 *
 * @param text the expression
 * @param origin where in the document its first character stands
 */
public record Expression(String text, Position origin) {}
