package io.gatecheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "*, anything, true",
        "web, web, true",
        "web, webs, false",
        "w?b, wab, true",
        "w?b, wb, false",
        "web-*, web-shop, true",
        "*-web, shop-web, true",
        "*-web, shop-web-2, false",
        "a*b*c, aXXbYYc, true",
        "a*b*c, acb, false",
        "'', x, false",
        "a.c, abc, false",
        "**a, bba, true",
        "*ab, aab, true",
    })
    void aGlobMatchesTheWholeText(String pattern, String text, boolean matches) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(matches);
    }
}
