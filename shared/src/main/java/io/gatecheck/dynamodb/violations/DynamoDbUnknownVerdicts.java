package io.gatecheck.dynamodb.violations;

import static java.util.Comparator.comparing;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What could not be judged in the last week, in the violations table.
 *
 * <p>An entry moves in the index once a minute at most: a role that is missing in one account makes
 * the verdict of every task there UNKNOWN, hundreds a second, and the index must not be written as
 * often. If a list ends among entries of the same minute, which of them it holds is not defined.
 */
public final class DynamoDbUnknownVerdicts implements UnknownVerdictsRepository {

    private static final Duration RETENTION = Duration.ofDays(7);

    private static final String POLICY = "policy";
    private static final String ACCOUNT = "account";
    private static final String REGION = "region";
    private static final String REASON = "reason";
    private static final String TASKS = "tasks";
    private static final String LAST_SEEN = "lastSeen";

    private final Table table;
    private final NewestFirst newestFirst;
    private final Clock clock;

    public DynamoDbUnknownVerdicts(DynamoDbClient client, String violationsTable, Clock clock) {
        this.table = new Table(client, violationsTable);
        this.newestFirst = new NewestFirst(table);
        this.clock = clock;
    }

    @Override
    public void add(UnknownVerdicts unknown) {
        Key key = ViolationKeys.unknown(unknown);
        boolean newest = table.update(key, newest(key, unknown));
        if (!newest) {
            boolean _ = table.update(key, older(unknown));
        }
    }

    private static ItemUpdate older(UnknownVerdicts unknown) {
        return new ItemUpdate()
                .add(TASKS, unknown.tasks())
                .onlyIf("attribute_exists(#)", LAST_SEEN);
    }

    private static ItemUpdate newest(Key key, UnknownVerdicts unknown) {
        var lastSeen = Values.of(unknown.lastSeen());
        var minute = Values.text(unknown.lastSeen().truncatedTo(ChronoUnit.MINUTES));
        return new ItemUpdate()
                .set(POLICY, Values.of(unknown.policy().value()))
                .set(ACCOUNT, Values.of(unknown.account().value()))
                .set(REGION, Values.of(unknown.region().code()))
                .set(REASON, Values.of(Values.truncate(unknown.reason(), 2_000)))
                .set(LAST_SEEN, lastSeen)
                .set(
                        Item.EXPIRES_AT,
                        Values.of(unknown.lastSeen().plus(RETENTION).getEpochSecond()))
                .set(Index.ORGANIZATION.partitionKey, Values.of(key.pk()))
                .set(Index.POSITION, Values.of(minute + "~" + key.sk()))
                .add(TASKS, unknown.tasks())
                .onlyIf("attribute_not_exists(#) OR # <= ?", LAST_SEEN, lastSeen);
    }

    @Override
    public List<UnknownVerdicts> newest(int limit) {
        List<String> shards =
                IntStream.range(0, ViolationKeys.SHARDS).mapToObj(ViolationKeys::unknown).toList();
        return newestFirst
                .page(Index.ORGANIZATION, shards, Optional.empty(), limit)
                .items()
                .stream()
                .filter(item -> !item.isExpired(clock.instant()))
                .map(DynamoDbUnknownVerdicts::read)
                .sorted(comparing(UnknownVerdicts::lastSeen).reversed())
                .toList();
    }

    private static UnknownVerdicts read(Item item) {
        return new UnknownVerdicts(
                new PolicyId(item.text(POLICY)),
                new AccountId(item.text(ACCOUNT)),
                new Region(item.text(REGION)),
                item.text(REASON),
                item.number(TASKS),
                item.time(LAST_SEEN));
    }
}
