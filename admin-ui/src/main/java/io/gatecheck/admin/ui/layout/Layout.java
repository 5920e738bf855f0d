package io.gatecheck.admin.ui.layout;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What stands around every page.
 *
 * @param stylesheet its address
 * @param theme how the page is coloured: {@code system}, {@code light} or {@code dark}
 * @param address of the page, to come back to it
 * @param entries and
 * @param signedIn are asked when the page is drawn, because the layout is made before it is known
 *     who sends the request
 */
record Layout(
        String stylesheet,
        String theme,
        String address,
        Supplier<List<NavigationRow>> entries,
        List<ThemeRow> themes,
        Supplier<List<PersonRow>> signedIn) {

    record NavigationRow(String label, String href, boolean current, IntSupplier count) {

        /** How much waits there for whoever looks. */
        public int waiting() {
            return count.getAsInt();
        }
    }

    record ThemeRow(String word, String label, boolean chosen) {}

    /** The entries that the person who reads the page may open. */
    public List<NavigationRow> navigation() {
        return entries.get();
    }

    /** The person who reads the page; empty if nobody is signed in. */
    public List<PersonRow> person() {
        return signedIn.get();
    }

    static Layout of(
            Stylesheet stylesheet,
            String path,
            String address,
            Theme theme,
            Supplier<List<NavigationEntry>> entries,
            Supplier<List<PersonRow>> signedIn) {
        return new Layout(
                stylesheet.path(),
                theme.word(),
                address,
                () ->
                        entries.get().stream()
                                .map(entry ->
                                        new NavigationRow(
                                                entry.label(),
                                                entry.href(),
                                                entry.covers(path),
                                                entry.waiting()))
                                .toList(),
                Arrays.stream(Theme.values())
                        .map(one -> new ThemeRow(one.word(), one.label(), one == theme))
                        .toList(),
                signedIn);
    }
}
