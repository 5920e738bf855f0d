package io.gatecheck.admin.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.InMemoryApiTokens;
import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.access.TokenName;
import io.gatecheck.access.TokenSecret;
import io.gatecheck.admin.access.WhoeverIsNamed;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.admin.token.CreateToken.CreateResult;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditQuery;
import io.gatecheck.audit.AuditRecord;
import io.gatecheck.audit.InMemoryAuditLog;
import io.gatecheck.policy.ScopeTarget;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final TokenName NAME = new TokenName("storefront-pipeline");
    private static final AuditObject OBJECT = new AuditObject(AuditObject.Kind.TOKEN, NAME.value());
    private static final AuditEntry.Actor ADA =
            new AuditEntry.Actor("ada@example.com", "192.0.2.44");

    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final InMemoryAuditLog log = new InMemoryAuditLog();

    @Test
    void aNewTokenOpensTheApiWithItsRoleAndReach() {
        TokenSecret secret = create(Reach.ORGANIZATION, Optional.of(reach("team=shop")));

        assertThat(authenticate(secret.reveal(), NOW))
                .contains(
                        new Person(
                                "token:storefront-pipeline",
                                Set.of(Role.EDITOR),
                                reach("team=shop")));
    }

    @Test
    void aTokenReachesWhatItsMakerReachesUnlessToldOtherwise() {
        TokenSecret secret = create(reach("team=shop"), Optional.empty());

        assertThat(authenticate(secret.reveal(), NOW).map(Person::reach))
                .contains(reach("team=shop"));
    }

    @Test
    void nobodyMakesATokenThatReachesMoreThanTheyDo() {
        assertThat(creator(reach("team=shop")).create(wanted(Optional.of(Reach.ORGANIZATION))))
                .isEqualTo(new CreateResult.BeyondReach(reach("team=shop")));
        assertThat(tokens.all()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void aNameIsGivenOnce() {
        TokenSecret first = create(Reach.ORGANIZATION, Optional.empty());

        assertThat(creator(Reach.ORGANIZATION).create(wanted(Optional.empty())))
                .isEqualTo(new CreateResult.NameTaken(NAME));
        assertThat(authenticate(first.reveal(), NOW)).isPresent();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void makingAndRevokingAreWrittenDown() {
        create(Reach.ORGANIZATION, Optional.of(reach("Root/Workloads", "team=shop")));
        ApiToken revoked = revoke(Reach.ORGANIZATION, "  The pipeline is gone ");

        assertThat(revoked.isUsable(NOW)).isFalse();
        assertThat(entries())
                .containsExactly(
                        new AuditEntry(
                                NOW,
                                ADA,
                                AuditAction.TOKEN_REVOKED,
                                OBJECT,
                                "The pipeline is gone",
                                ""),
                        new AuditEntry(
                                NOW,
                                ADA,
                                AuditAction.TOKEN_CREATED,
                                OBJECT,
                                "Publishes policies",
                                """
                                +role: EDITOR
                                +reach: Root/Workloads, team=shop
                                +expires: 2026-04-01T12:00:00Z
                                """));
    }

    @Test
    void revokingTwiceIsRevokingOnce() {
        create(Reach.ORGANIZATION, Optional.empty());

        ApiToken first = revoke(Reach.ORGANIZATION, "");

        assertThat(revoke(Reach.ORGANIZATION, "")).isEqualTo(first);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aTokenOutOfReachIsNeitherListedNorRevoked() {
        TokenSecret secret = create(Reach.ORGANIZATION, Optional.of(reach("team=data")));

        assertThat(visible(reach("team=shop")).all()).isEmpty();
        assertThatThrownBy(() -> revoke(reach("team=shop"), ""))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no API token with the name 'storefront-pipeline'.");
        assertThat(authenticate(secret.reveal(), NOW)).isPresent();
    }

    @Test
    void everySecretThatIsNotOneIsAnsweredAlike() {
        TokenSecret secret = create(Reach.ORGANIZATION, Optional.empty());
        TokenSecret guessed = TokenSecret.create(NAME, new SecureRandom());
        TokenSecret unknown = TokenSecret.create(new TokenName("unknown"), new SecureRandom());

        assertThat(authenticate(guessed.reveal(), NOW)).isEmpty();
        assertThat(authenticate(unknown.reveal(), NOW)).isEmpty();
        assertThat(authenticate("gct_", NOW)).isEmpty();
        assertThat(authenticate(secret.reveal(), NOW.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(tokens.find(NAME).flatMap(ApiToken::lastUsedAt)).isEmpty();
    }

    @Test
    void aRevokedTokenOpensNothing() {
        TokenSecret secret = create(Reach.ORGANIZATION, Optional.empty());

        revoke(Reach.ORGANIZATION, "");

        assertThat(authenticate(secret.reveal(), NOW)).isEmpty();
    }

    @Test
    void aUseIsSeen() {
        TokenSecret secret = create(Reach.ORGANIZATION, Optional.empty());

        authenticate(secret.reveal(), NOW.plusSeconds(5));

        assertThat(visible(Reach.ORGANIZATION).all())
                .extracting(ApiToken::lastUsedAt)
                .containsExactly(Optional.of(NOW.plusSeconds(5)));
    }

    private TokenSecret create(Reach own, Optional<Reach> reach) {
        return switch (creator(own).create(wanted(reach))) {
            case CreateResult.Created(var _, var secret) -> secret;
            case CreateResult.NameTaken taken -> throw new AssertionError(taken.sentence());
            case CreateResult.BeyondReach beyond -> throw new AssertionError(beyond.sentence());
        };
    }

    private static NewToken wanted(Optional<Reach> reach) {
        return new NewToken(NAME, Role.EDITOR, reach, Duration.ofDays(30), "Publishes policies");
    }

    private CreateToken creator(Reach own) {
        return new CreateToken(tokens, log, new WhoeverIsNamed(own), at(NOW));
    }

    private ApiToken revoke(Reach own, String reason) {
        WhoeverIsNamed ada = new WhoeverIsNamed(own);
        return new RevokeToken(visible(own), tokens, log, ada, at(NOW))
                .revoke(NAME.value(), reason);
    }

    private VisibleTokens visible(Reach own) {
        return new VisibleTokens(tokens, new WhoeverIsNamed(own));
    }

    private Optional<Person> authenticate(String secret, Instant now) {
        return new AuthenticateToken(tokens, at(now)).authenticate(secret);
    }

    private List<AuditEntry> entries() {
        return log.find(AuditQuery.newest(10).of(OBJECT)).entries().stream()
                .map(AuditRecord::entry)
                .toList();
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static Reach reach(String... targets) {
        return new Reach(Arrays.stream(targets).map(ScopeTarget::parse).toList());
    }
}
