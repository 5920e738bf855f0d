package io.gatecheck.admin.ui.components;

/**
 * A filter in force.
 *
 * @param removeHref the address of the list without it
 */
public record Chip(String label, String value, String removeHref) {}
