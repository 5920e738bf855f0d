package io.gatecheck.admin.ui.layout;

import io.gatecheck.access.Person;
import io.gatecheck.access.Role;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * An entry of the top navigation. Every bean of this type is shown, in the order of {@link
 * org.springframework.core.annotation.Order}.
 *
 * @param href the path of the page; pages below it belong to the entry
 * @param needs the role without which nobody sees the entry
 * @param waiting how much waits there for the person who looks; asked when a page is drawn
 */
public record NavigationEntry(String label, String href, Role needs, IntSupplier waiting) {

    /** An entry that everybody sees, where nothing waits. */
    public NavigationEntry(String label, String href) {
        this(label, href, Role.VIEWER);
    }

    /** An entry where nothing waits. */
    NavigationEntry(String label, String href, Role needs) {
        this(label, href, needs, () -> 0);
    }

    /** An entry that everybody sees. */
    public NavigationEntry(String label, String href, IntSupplier waiting) {
        this(label, href, Role.VIEWER, waiting);
    }

    /** Whether somebody sees it; who is not known sees what everybody sees. */
    boolean isFor(Optional<Person> person) {
        return needs == Role.VIEWER || person.filter(one -> one.may(needs)).isPresent();
    }

    /** Whether the page at this path belongs to the entry. */
    boolean covers(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
