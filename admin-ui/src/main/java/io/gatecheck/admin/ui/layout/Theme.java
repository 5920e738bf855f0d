package io.gatecheck.admin.ui.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The colours of the pages: as the reader's system asks, or as the reader chose. */
enum Theme {
    SYSTEM("Auto"),
    LIGHT("Light"),
    DARK("Dark");

    static final String COOKIE = "gatecheck-theme";

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** What the switch calls it. */
    String label() {
        return label;
    }

    /** How it is written in the cookie, in the address and in the page. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> parse(String word) {
        return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
    }

    /** The theme that the reader chose; {@link #SYSTEM} before that. */
    static Theme of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(word -> parse(word).stream())
                .findFirst()
                .orElse(SYSTEM);
    }
}
