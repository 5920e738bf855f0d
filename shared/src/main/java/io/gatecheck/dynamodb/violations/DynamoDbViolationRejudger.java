package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attempts;
import io.gatecheck.dynamodb.ContentionException;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.violation.Lifecycle;
import io.gatecheck.violation.Rejudgement;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationRejudger;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Moves violations by what another version of their policy says, and counts those that are open, in
 * one transaction. It depends on all that the decision depends on, so that a task that is recorded
 * at the same time is neither lost nor overwritten.
 */
public final class DynamoDbViolationRejudger implements ViolationRejudger {

    private final Table table;
    private final ViolationWrites writes;

    public DynamoDbViolationRejudger(DynamoDbClient client, String violationsTable) {
        this.table = new Table(client, violationsTable);
        this.writes = new ViolationWrites(table);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ContentionException if other writers changed the same items during ten attempts
     */
    @Override
    public Moved rejudge(ViolationId id, Rejudgement said, Instant at) {
        return Attempts.until("judging " + id + " anew", () -> tryToRejudge(id, said, at));
    }

    private Optional<Moved> tryToRejudge(ViolationId id, Rejudgement said, Instant at) {
        Optional<Violation> found =
                table.find(ViolationKeys.violation(id)).map(ViolationItem::read);
        if (found.isEmpty()) {
            return Optional.of(Moved.KEPT);
        }
        Violation before = found.get();
        Violation after = Lifecycle.rejudged(before, said, at);
        if (after.equals(before) || table.write(writes.rejudged(before, after))) {
            return Optional.of(Lifecycle.moved(before, after));
        }
        return Optional.empty();
    }
}
