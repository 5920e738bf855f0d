package io.gatecheck.admin.ui.components;

/**
 * One line of what is wrong.
 *
 * @param href leads to the place of the error on the page
 * @param link the text of the link
 * @param text what follows the link; empty if the link says it all
 * @param excerpt the wrong line with a caret below the place; empty if there is none
 */
public record ErrorLine(String href, String link, String text, String excerpt) {

    /** An error without an excerpt. */
    public ErrorLine(String href, String link, String text) {
        this(href, link, text, "");
    }
}
