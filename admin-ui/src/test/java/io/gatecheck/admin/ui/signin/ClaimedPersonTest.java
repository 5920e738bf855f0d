package io.gatecheck.admin.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimedPersonTest {

    @Test
    void aPersonIsNamedByTheirEMailAddress() {
        assertThat(
                        claimed(
                                Map.of(
                                        "sub", "8f3d",
                                        "preferred_username", "ada",
                                        "email", "ada@example.com")))
                .isEqualTo(new ClaimedPerson("ada@example.com", List.of()));
    }

    @Test
    void anAddressThatTheIssuerDoesNotVouchForNamesNobody() {
        assertThat(
                        claimed(
                                        Map.of(
                                                "sub", "8f3d",
                                                "preferred_username", "ada",
                                                "email", "grace@example.com",
                                                "email_verified", false))
                                .name())
                .isEqualTo("ada");
    }

    @Test
    void theSubjectNamesWhoHasNoOtherName() {
        assertThat(claimed(Map.of("sub", "8f3d", "email", "")).name()).isEqualTo("8f3d");
    }

    @Test
    void nobodyCanCallThemselvesAnApiToken() {
        assertThat(claimed(Map.of("sub", "8f3d", "preferred_username", "token:terraform")).name())
                .isEqualTo("8f3d");
    }

    @Test
    void groupsAreAListOrOneText() {
        assertThat(claimed(Map.of("sub", "8f3d", "groups", List.of("a", "b"))).groups())
                .containsExactly("a", "b");
        assertThat(claimed(Map.of("sub", "8f3d", "groups", "a")).groups()).containsExactly("a");
    }

    private static ClaimedPerson claimed(Map<String, Object> claims) {
        return ClaimedPerson.of(claims, "groups");
    }
}
