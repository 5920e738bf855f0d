package io.gatecheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.ApiToken.Grant;
import io.gatecheck.access.ApiToken.Origin;
import io.gatecheck.access.ApiToken.Revocation;
import io.gatecheck.policy.ScopeTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of API tokens does. */
public abstract class ApiTokensContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    protected static final TokenName PIPELINE = new TokenName("storefront-pipeline");

    protected abstract ApiTokens tokens();

    protected static ApiToken token(String name, String hash) {
        return new ApiToken(
                new TokenName(name),
                hash,
                new Grant(
                        Role.EDITOR,
                        new Reach(
                                List.of(
                                        ScopeTarget.parse("Root/Workloads"),
                                        ScopeTarget.parse("team=shop")))),
                new Origin("ada@example.com", NOW, "Publishes the policies of the shop"),
                NOW.plus(Duration.ofDays(30)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aTokenIsFoundAsItWasMade() {
        ApiToken made = token("storefront-pipeline", "aa");

        assertThat(tokens().create(made, NOW)).isTrue();

        assertThat(tokens().find(PIPELINE)).contains(made);
        assertThat(tokens().find(new TokenName("another"))).isEmpty();
    }

    @Test
    void allAreListedByName() {
        ApiToken second = token("second", "22");
        ApiToken first = token("first", "11");
        assertThat(tokens().create(second, NOW)).isTrue();
        assertThat(tokens().create(first, NOW)).isTrue();

        assertThat(tokens().all()).containsExactly(first, second);
    }

    @Test
    void aNameCannotBeTakenFromAUsableToken() {
        ApiToken made = token("storefront-pipeline", "aa");
        assertThat(tokens().create(made, NOW)).isTrue();

        assertThat(tokens().create(token("storefront-pipeline", "bb"), NOW)).isFalse();

        assertThat(tokens().find(PIPELINE)).contains(made);
    }

    @Test
    void theNameOfAnExpiredTokenIsFree() {
        ApiToken made = token("storefront-pipeline", "aa");
        ApiToken next = token("storefront-pipeline", "bb");
        assertThat(tokens().create(made, NOW)).isTrue();
        tokens().used(made, NOW);

        assertThat(tokens().create(next, made.expiresAt())).isTrue();

        assertThat(tokens().find(PIPELINE)).contains(next);
    }

    @Test
    void aRevokedTokenSaysByWhomAndItsNameIsFree() {
        ApiToken next = token("storefront-pipeline", "bb");
        assertThat(tokens().create(token("storefront-pipeline", "aa"), NOW)).isTrue();
        Revocation revocation = new Revocation(NOW.plusSeconds(60), "ben@example.com");

        assertThat(tokens().revoke(PIPELINE, revocation)).isTrue();

        assertThat(tokens().find(PIPELINE).flatMap(ApiToken::revocation)).contains(revocation);
        assertThat(tokens().create(next, NOW.plusSeconds(60))).isTrue();
        assertThat(tokens().find(PIPELINE)).contains(next);
    }

    @Test
    void onlyAUsableTokenCanBeRevoked() {
        ApiToken made = token("storefront-pipeline", "aa");
        Revocation revocation = new Revocation(NOW, "ben@example.com");
        assertThat(tokens().revoke(PIPELINE, revocation)).isFalse();
        assertThat(tokens().create(made, NOW)).isTrue();
        assertThat(tokens().revoke(PIPELINE, new Revocation(made.expiresAt(), "ben@example.com")))
                .isFalse();
        assertThat(tokens().revoke(PIPELINE, revocation)).isTrue();

        assertThat(tokens().revoke(PIPELINE, new Revocation(NOW.plusSeconds(1), "eve@example.com")))
                .isFalse();

        assertThat(tokens().find(PIPELINE).flatMap(ApiToken::revocation)).contains(revocation);
    }

    @Test
    void theLastUseIsKnownToTheHour() {
        assertThat(tokens().create(token("storefront-pipeline", "aa"), NOW)).isTrue();

        useAt(NOW.plus(Duration.ofMinutes(5)));
        useAt(NOW.plus(Duration.ofMinutes(64)));
        assertThat(lastUse()).contains(NOW.plus(Duration.ofMinutes(5)));

        useAt(NOW.plus(Duration.ofMinutes(65)));
        assertThat(lastUse()).contains(NOW.plus(Duration.ofMinutes(65)));
    }

    @Test
    void ofTwoUsesAtOnceOneIsKept() {
        ApiToken made = token("storefront-pipeline", "aa");
        assertThat(tokens().create(made, NOW)).isTrue();

        tokens().used(made, NOW.plusSeconds(1));
        tokens().used(made, NOW.plusSeconds(2));

        assertThat(lastUse()).contains(NOW.plusSeconds(1));
    }

    @Test
    void aLateUseOfAReplacedTokenIsNotThatOfItsSuccessor() {
        ApiToken made = token("storefront-pipeline", "aa");
        assertThat(tokens().create(made, NOW)).isTrue();
        assertThat(tokens().create(token("storefront-pipeline", "bb"), made.expiresAt())).isTrue();

        tokens().used(made, made.expiresAt());

        assertThat(lastUse()).isEmpty();
    }

    private void useAt(Instant at) {
        tokens().used(tokens().find(PIPELINE).orElseThrow(), at);
    }

    private Optional<Instant> lastUse() {
        return tokens().find(PIPELINE).flatMap(ApiToken::lastUsedAt);
    }
}
