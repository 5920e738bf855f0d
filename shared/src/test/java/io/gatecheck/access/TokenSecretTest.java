package io.gatecheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {

    private static final TokenName NAME = new TokenName("storefront-pipeline");

    /** No token of anybody: its random part is one digit. */
    private static final String KNOWN = "gct_storefront-pipeline_" + "0".repeat(64) + "1dde7952";

    private final TokenSecret secret = TokenSecret.create(NAME, new SecureRandom());

    @Test
    void aSecretReadsBackAsItWasWritten() {
        TokenSecret read = TokenSecret.parse(secret.reveal()).orElseThrow();

        assertThat(read.name()).isEqualTo(NAME);
        assertThat(read.hasHash(secret.hash())).isTrue();
    }

    @Test
    void scannersFindItByItsFormAndItsChecksum() {
        assertThat(secret.reveal()).matches("gct_storefront-pipeline_[0-9a-f]{72}");
        assertThat(TokenSecret.parse(KNOWN)).isPresent();
    }

    @Test
    void twoSecretsOfOneNameAreDifferent() {
        TokenSecret other = TokenSecret.create(NAME, new SecureRandom());

        assertThat(other.hasHash(secret.hash())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gct_",
                "gct_storefront-pipeline_",
                "gct_storefront-pipeline_00000000000000000000000000000000000000000000000000000000000000011dde7952",
                "gct_storefront-pipelinf_00000000000000000000000000000000000000000000000000000000000000001dde7952",
                "gct_storefront-pipeline_00000000000000000000000000000000000000000000000000000000000000001dde7953",
                "gct_storefront-pipeline_00000000000000000000000000000000000000000000000000000000000000001DDE7952",
                "gct_--_00000000000000000000000000000000000000000000000000000000000000001dde7952",
            })
    void whatWasNotCopiedAsItIsIsNoSecret(String text) {
        assertThat(TokenSecret.parse(text)).isEmpty();
    }

    @Test
    void aLogDoesNotLearnIt() {
        assertThat(secret).hasToString("a secret of the token storefront-pipeline");
    }
}
