package io.gatecheck.dynamodb.control;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.ApiToken.Grant;
import io.gatecheck.access.ApiToken.Origin;
import io.gatecheck.access.ApiToken.Revocation;
import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.access.TokenName;
import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.policy.ScopeTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The API tokens in the control table, with the hashes of their secrets: whoever reads the table
 * cannot use them. DynamoDB deletes a token some time after it expired.
 */
public final class DynamoDbApiTokens implements ApiTokens {

    /** How long people can still see a token that expired. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String NAME = "name";
    private static final String HASH = "hash";
    private static final String ROLE = "role";
    private static final String REACH = "reach";
    private static final String CREATED_BY = "createdBy";
    private static final String CREATED_AT = "createdAt";
    private static final String PURPOSE = "purpose";
    private static final String VALID_UNTIL = "validUntil";

    /** When it expires or, if that is earlier, was revoked. */
    private static final String ENDS_AT = "endsAt";

    private static final String REVOKED_AT = "revokedAt";
    private static final String REVOKED_BY = "revokedBy";
    private static final String USED_AT = "usedAt";

    private final Table table;

    public DynamoDbApiTokens(DynamoDbClient client, String controlTable) {
        this.table = new Table(client, controlTable);
    }

    @Override
    public Optional<ApiToken> find(TokenName name) {
        return table.find(ControlKeys.token(name)).map(DynamoDbApiTokens::token);
    }

    @Override
    public List<ApiToken> all() {
        return table.partition(ControlKeys.TOKENS, ControlKeys.TOKEN_PREFIX).stream()
                .map(DynamoDbApiTokens::token)
                .toList();
    }

    @Override
    public boolean create(ApiToken token, Instant now) {
        return table.update(
                ControlKeys.token(token.name()),
                new ItemUpdate()
                        .setAll(content(token))
                        .remove(REVOKED_AT)
                        .remove(REVOKED_BY)
                        .remove(USED_AT)
                        .onlyIf("attribute_not_exists(#) OR # <= ?", ENDS_AT, Values.of(now)));
    }

    @Override
    public boolean revoke(TokenName name, Revocation revocation) {
        return table.update(
                ControlKeys.token(name),
                new ItemUpdate()
                        .set(ENDS_AT, Values.of(revocation.at()))
                        .set(REVOKED_AT, Values.of(revocation.at()))
                        .set(REVOKED_BY, Values.of(revocation.by()))
                        .onlyIf("# > ?", ENDS_AT, Values.of(revocation.at())));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Conditional, so that of many requests at once one writes, and a token with the same name
     * that was made in the meantime is not touched.
     */
    @Override
    public void used(ApiToken token, Instant at) {
        if (token.isUseNew(at)) {
            ItemUpdate use =
                    new ItemUpdate()
                            .set(USED_AT, Values.of(at))
                            .onlyIf("# = ?", HASH, Values.of(token.hash()));
            token.lastUsedAt()
                    .ifPresentOrElse(
                            last -> use.onlyIf("# = ?", USED_AT, Values.of(last)),
                            () -> use.onlyIf("attribute_not_exists(#)", USED_AT));
            boolean _ = table.update(ControlKeys.token(token.name()), use);
        }
    }

    private static Map<String, AttributeValue> content(ApiToken token) {
        return new Attributes()
                .text(NAME, token.name().value())
                .text(HASH, token.hash())
                .text(ROLE, token.grant().role().name())
                .texts(
                        REACH,
                        token.grant().reach().targets().stream().map(ScopeTarget::text).toList())
                .text(CREATED_BY, token.origin().createdBy())
                .time(CREATED_AT, token.origin().createdAt())
                .text(PURPOSE, token.origin().purpose())
                .time(VALID_UNTIL, token.expiresAt())
                .time(ENDS_AT, token.expiresAt())
                .number(Item.EXPIRES_AT, token.expiresAt().plus(KEPT).getEpochSecond())
                .item();
    }

    private static ApiToken token(Item item) {
        return new ApiToken(
                new TokenName(item.text(NAME)),
                item.text(HASH),
                new Grant(
                        Role.valueOf(item.text(ROLE)),
                        new Reach(item.texts(REACH).stream().map(ScopeTarget::parse).toList())),
                new Origin(item.text(CREATED_BY), item.time(CREATED_AT), item.text(PURPOSE)),
                item.time(VALID_UNTIL),
                item.optionalTime(REVOKED_AT).map(at -> new Revocation(at, item.text(REVOKED_BY))),
                item.optionalTime(USED_AT));
    }
}
