package io.gatecheck.admin.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationEntryTest {

    @ParameterizedTest
    @CsvSource({
        "/, /, true",
        "/, /policies, false",
        "/policies, /policies, true",
        "/policies, /policies/no-public-ip/versions/1, true",
        "/policies, /policies-of-others, false",
    })
    void aPageBelongsToTheEntryAboveIt(String href, String path, boolean belongs) {
        assertThat(new NavigationEntry("Entry", href).covers(path)).isEqualTo(belongs);
    }
}
