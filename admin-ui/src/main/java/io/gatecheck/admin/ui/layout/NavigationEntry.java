package io.gatecheck.admin.ui.layout;

/**
 * An entry of the top navigation. Every bean of this type is shown, in the order of {@link
 * org.springframework.core.annotation.Order}.
 *
 * @param href the path of the page; pages below it belong to the entry
 */
public record NavigationEntry(String label, String href) {

    /** Whether the page at this path belongs to the entry. */
    boolean covers(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
