package io.gatecheck.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLooksTest {

    private static final String TOKEN = "abcdefghijklmnop".repeat(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIA0000000000000000",
                "id=ASIA0000000000000000;",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2ln",
                "postgres://shop:swordfish@db.internal:5432/shop",
                "redis://:swordfish@cache:6379",
            })
    void keysTokensAndPasswordsInUrlsLookSecret(String value) {
        assertThat(SecretLooks.has(value)).isTrue();
    }

    @Test
    void tokensOfOthersLookSecret() {
        assertThat(SecretLooks.has("ghp_" + TOKEN.substring(0, 36))).isTrue();
        assertThat(SecretLooks.has("xoxb-" + TOKEN)).isTrue();
        assertThat(SecretLooks.has("sk_live_" + TOKEN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "production",
                "arn:aws:iam::111122223333:role/AKIA",
                "https://example.com:8443/a@b",
                "https://example.com/?q=a:b@c",
                "ssh://git@example.com/repo",
                "postgres://shop:${DB_PASSWORD}@db/shop",
                "-----BEGIN CERTIFICATE-----",
                "eyJ.eyJ.sig",
                "0123456789abcdef0123456789abcdef"
            })
    void settingsDoNot(String value) {
        assertThat(SecretLooks.has(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ", "eyJaaaaaaaa.", "://a:", "://", "-----BEGIN A", "a", "xoxb-"})
    void noValueTakesLong(String part) {
        String value = part.repeat(1_000_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SecretLooks.has(value));
    }
}
