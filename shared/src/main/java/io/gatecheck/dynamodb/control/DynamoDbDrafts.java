package io.gatecheck.dynamodb.control;

import static java.util.Comparator.comparing;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.DraftId;
import io.gatecheck.policy.DraftRepository;
import io.gatecheck.policy.PolicyId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The drafts of policies in the control table, where they expire. */
public final class DynamoDbDrafts implements DraftRepository {

    private static final String ID = "id";
    private static final String POLICY = "policy";
    private static final String YAML = "yaml";
    private static final String BASED_ON = "basedOn";
    private static final String AUTHOR = "author";
    private static final String UPDATED_AT = "updatedAt";

    private final Table table;
    private final Clock clock;

    public DynamoDbDrafts(DynamoDbClient client, String controlTable, Clock clock) {
        this.table = new Table(client, controlTable);
        this.clock = clock;
    }

    @Override
    public void save(Draft draft) {
        table.put(
                Attributes.of(ControlKeys.draft(draft.author(), draft.id()))
                        .text(ID, draft.id().value())
                        .text(POLICY, draft.policy().map(PolicyId::value))
                        .text(YAML, draft.yaml())
                        .number(BASED_ON, draft.basedOn())
                        .text(AUTHOR, draft.author())
                        .time(UPDATED_AT, draft.updatedAt())
                        .number(Item.EXPIRES_AT, draft.expiresAt().getEpochSecond())
                        .item());
    }

    @Override
    public Optional<Draft> find(String author, DraftId id) {
        return table.find(ControlKeys.draft(author, id))
                .filter(this::isKept)
                .map(DynamoDbDrafts::draft);
    }

    @Override
    public List<Draft> by(String author) {
        return table.partition(ControlKeys.drafts(author), ControlKeys.DRAFT_PREFIX).stream()
                .filter(this::isKept)
                .map(DynamoDbDrafts::draft)
                .sorted(comparing(Draft::updatedAt).reversed())
                .toList();
    }

    @Override
    public void delete(String author, DraftId id) {
        table.delete(ControlKeys.draft(author, id));
    }

    private boolean isKept(Item item) {
        return !item.isExpired(clock.instant());
    }

    private static Draft draft(Item item) {
        return new Draft(
                new DraftId(item.text(ID)),
                item.optionalText(POLICY).map(PolicyId::new),
                item.text(YAML),
                item.count(BASED_ON),
                item.text(AUTHOR),
                item.time(UPDATED_AT));
    }
}
