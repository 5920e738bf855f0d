package io.gatecheck.admin.ui.frame;

import java.util.Arrays;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param theme how the page is coloured: {@code system}, {@code light} or {@code dark}
 * @param address of the page, to come back to it
 */
record Frame(String theme, String address, List<NavigationRow> navigation, List<ThemeRow> themes) {

    record NavigationRow(String label, String href, boolean current) {}

    record ThemeRow(String word, String label, boolean chosen) {}

    static Frame of(String path, String address, Theme theme, List<NavigationEntry> entries) {
        return new Frame(
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
