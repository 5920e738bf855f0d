package io.gatecheck.dynamodb.control;

import io.gatecheck.access.BrowserSession;
import io.gatecheck.access.BrowserSessions;
import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The sessions of browsers in the control table. Their ids are stored as hashes: whoever reads the
 * table cannot use them. The TTL deletes late, so that every read compares the time itself.
 */
public final class DynamoDbBrowserSessions implements BrowserSessions {

    private static final String CREATED_AT = "createdAt";
    private static final String USED_AT = "usedAt";
    private static final String TEXTS = "texts";

    private final Table table;

    public DynamoDbBrowserSessions(DynamoDbClient client, String controlTable) {
        this.table = new Table(client, controlTable);
    }

    @Override
    public Optional<BrowserSession> find(String id, Instant now) {
        return table.find(ControlKeys.session(id))
                .filter(item -> !item.isExpired(now))
                .map(item -> session(id, item));
    }

    @Override
    public void create(BrowserSession session) {
        table.put(
                content(Attributes.of(ControlKeys.session(session.id())), session)
                        .time(CREATED_AT, session.createdAt())
                        .item());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Conditional, so that a slow request does not bring back a session that another request has
     * signed out.
     */
    @Override
    public void update(BrowserSession session) {
        boolean _ =
                table.update(
                        ControlKeys.session(session.id()),
                        new ItemUpdate()
                                .setAll(content(new Attributes(), session).item())
                                .onlyIf("attribute_exists(#)", Key.PK));
    }

    @Override
    public void delete(String id) {
        table.delete(ControlKeys.session(id));
    }

    private static Attributes content(Attributes attributes, BrowserSession session) {
        return attributes
                .time(USED_AT, session.usedAt())
                .put(Item.EXPIRES_AT, Values.of(session.expiresAt().getEpochSecond()))
                .texts(TEXTS, session.texts());
    }

    private static BrowserSession session(String id, Item item) {
        return new BrowserSession(
                id,
                item.time(CREATED_AT),
                item.time(USED_AT),
                Instant.ofEpochSecond(item.number(Item.EXPIRES_AT)),
                item.textsByName(TEXTS));
    }
}
