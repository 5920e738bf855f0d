package io.gatecheck.dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.ApiTokensContract;
import io.gatecheck.access.TokenSecret;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.LocalTables;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DynamoDbApiTokensTest extends ApiTokensContract {

    private final String table = LocalTables.create(ControlTable.SCHEMA);
    private final DynamoDbApiTokens tokens = new DynamoDbApiTokens(LocalTables.client(), table);

    @Override
    protected ApiTokens tokens() {
        return tokens;
    }

    @Test
    void whoReadsTheTableDoesNotLearnTheSecret() {
        TokenSecret secret = TokenSecret.create(PIPELINE, new SecureRandom());

        assertThat(tokens.create(token(PIPELINE.value(), secret.hash()), NOW)).isTrue();

        assertThat(LocalTables.client().scan(request -> request.tableName(table)).items())
                .singleElement()
                .asString()
                .contains(secret.hash())
                .doesNotContain(secret.reveal());
    }

    @Test
    void aTokenIsDeletedNinetyDaysAfterItExpired() {
        ApiToken made = token(PIPELINE.value(), "aa");

        assertThat(tokens.create(made, NOW)).isTrue();

        assertThat(LocalTables.client().scan(request -> request.tableName(table)).items())
                .singleElement()
                .extracting(item -> new Item(item).number(Item.EXPIRES_AT))
                .isEqualTo(made.expiresAt().plus(Duration.ofDays(90)).getEpochSecond());
    }
}
