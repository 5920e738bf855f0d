package io.gatecheck.dynamodb;

import static java.util.Comparator.comparing;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.violation.Undecided;
import io.gatecheck.violation.UndecidedRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What could not be judged of late, in the violations table.
 *
 * <p>Its entry in the index moves once a minute at most: a role that is missing in one account
 * makes every task there undecided, hundreds a second, and the index must not be written as often.
 * What was seen in the same minute is cut off in no particular order.
 */
public final class DynamoDbUndecided implements UndecidedRepository {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String POLICY = "policy";
    private static final String ACCOUNT = "account";
    private static final String REGION = "region";
    private static final String REASON = "reason";
    private static final String TASKS = "tasks";
    private static final String LAST_SEEN = "lastSeen";

    private final Table table;
    private final NewestFirst newestFirst;
    private final Clock clock;

    public DynamoDbUndecided(DynamoDbClient client, String violationsTable, Clock clock) {
        this.table = new Table(client, violationsTable);
        this.newestFirst = new NewestFirst(table);
        this.clock = clock;
    }

    @Override
    public void add(Undecided undecided) {
        Key key = Keys.undecided(undecided);
        boolean newest = table.update(key, newest(key, undecided));
        if (!newest) {
            boolean _ = table.update(key, older(undecided));
        }
    }

    private static ItemUpdate older(Undecided undecided) {
        return new ItemUpdate()
                .add(TASKS, undecided.tasks())
                .onlyIf("attribute_exists(#)", LAST_SEEN);
    }

    private static ItemUpdate newest(Key key, Undecided undecided) {
        var lastSeen = Values.of(undecided.lastSeen());
        var minute = Values.text(undecided.lastSeen().truncatedTo(ChronoUnit.MINUTES));
        return new ItemUpdate()
                .set(POLICY, Values.of(undecided.policy().value()))
                .set(ACCOUNT, Values.of(undecided.account().value()))
                .set(REGION, Values.of(undecided.region().code()))
                .set(REASON, Values.of(Values.cut(undecided.reason(), 2_000)))
                .set(LAST_SEEN, lastSeen)
                .set(Tables.EXPIRES_AT, Values.of(undecided.lastSeen().plus(KEPT).getEpochSecond()))
                .set(Index.ORGANIZATION.partitionKey, Values.of(key.pk()))
                .set(Index.POSITION, Values.of(minute + "~" + key.sk()))
                .add(TASKS, undecided.tasks())
                .onlyIf("attribute_not_exists(#) OR # <= ?", LAST_SEEN, lastSeen);
    }

    @Override
    public List<Undecided> newest(int limit) {
        List<String> shards = IntStream.range(0, Keys.SHARDS).mapToObj(Keys::undecided).toList();
        return newestFirst
                .page(Index.ORGANIZATION, shards, Optional.empty(), limit)
                .items()
                .stream()
                .filter(item -> !item.isExpired(clock.instant()))
                .map(DynamoDbUndecided::read)
                .sorted(comparing(Undecided::lastSeen).reversed())
                .toList();
    }

    private static Undecided read(Item item) {
        return new Undecided(
                new PolicyId(item.text(POLICY)),
                new AccountId(item.text(ACCOUNT)),
                new Region(item.text(REGION)),
                item.text(REASON),
                item.number(TASKS),
                item.time(LAST_SEEN));
    }
}
