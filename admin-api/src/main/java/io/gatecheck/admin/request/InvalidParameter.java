package io.gatecheck.admin.request;

/**
 * A parameter that cannot be understood.
 *
 * @param parameter its name in the address
 * @param message what is wrong and what is allowed, in a sentence
 */
public record InvalidParameter(String parameter, String message) {}
