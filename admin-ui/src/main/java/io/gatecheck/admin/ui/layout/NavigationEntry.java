package io.gatecheck.admin.ui.layout;

import java.util.function.IntSupplier;

/**
 * An entry of the top navigation. Every bean of this type is shown, in the order of {@link
 * org.springframework.core.annotation.Order}.
 *
 * @param href the path of the page; pages below it belong to the entry
 * @param waiting how much waits there for the person who looks; asked when a page is drawn
 */
public record NavigationEntry(String label, String href, IntSupplier waiting) {

    /** An entry where nothing waits. */
    public NavigationEntry(String label, String href) {
        this(label, href, () -> 0);
    }

    /** Whether the page at this path belongs to the entry. */
    boolean covers(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
