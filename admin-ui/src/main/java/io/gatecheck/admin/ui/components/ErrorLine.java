package io.gatecheck.admin.ui.components;

/**
 * One line of what is wrong.
 *
 * @param href leads to the place of the error on the page
 * @param link the text of the link
 * @param text what follows the link; empty if the link says it all
 */
public record ErrorLine(String href, String link, String text) {}
