package io.gatecheck.admin.ui.layout;

import java.util.Arrays;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param stylesheet its address
 * @param theme how the page is coloured: {@code system}, {@code light} or {@code dark}
 * @param address of the page, to come back to it
 */
record Layout(
        String stylesheet,
        String theme,
        String address,
        List<NavigationRow> navigation,
        List<ThemeRow> themes) {

    record NavigationRow(String label, String href, boolean current) {}

    record ThemeRow(String word, String label, boolean chosen) {}

    static Layout of(
            Stylesheet stylesheet,
            String path,
            String address,
            Theme theme,
            List<NavigationEntry> entries) {
        return new Layout(
                stylesheet.path(),
                theme.word(),
                address,
                entries.stream()
                        .map(entry ->
                                new NavigationRow(entry.label(), entry.href(), entry.covers(path)))
                        .toList(),
                Arrays.stream(Theme.values())
                        .map(one -> new ThemeRow(one.word(), one.label(), one == theme))
                        .toList());
    }
}
