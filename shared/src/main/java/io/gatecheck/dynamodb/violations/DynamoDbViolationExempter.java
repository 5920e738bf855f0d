package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attempts;
import io.gatecheck.dynamodb.ContentionException;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.violation.Lifecycle;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationExempter;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Moves violations between open and exempt, and counts those that are open, in one transaction. It
 * depends on the status, so that a task that is recorded at the same time is neither lost nor
 * counted twice.
 */
public final class DynamoDbViolationExempter implements ViolationExempter {

    private final Table table;
    private final ViolationWrites writes;

    public DynamoDbViolationExempter(DynamoDbClient client, String violationsTable) {
        this.table = new Table(client, violationsTable);
        this.writes = new ViolationWrites(table);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ContentionException if other writers changed the same items during ten attempts
     */
    @Override
    public boolean exempt(ViolationId id) {
        return Attempts.until(
                "making " + id + " exempt",
                () -> tryToMove(id, ViolationStatus.OPEN, Lifecycle::exempted));
    }

    /**
     * {@inheritDoc}
     *
     * @throws ContentionException if other writers changed the same items during ten attempts
     */
    @Override
    public boolean reopen(ViolationId id, Instant at, boolean tells) {
        return Attempts.until(
                "opening " + id + " again",
                () ->
                        tryToMove(
                                id,
                                ViolationStatus.EXEMPT,
                                before -> Lifecycle.reopened(before, at, tells)));
    }

    private Optional<Boolean> tryToMove(
            ViolationId id, ViolationStatus from, UnaryOperator<Violation> move) {
        Optional<Violation> before =
                table.find(ViolationKeys.violation(id))
                        .map(ViolationItem::read)
                        .filter(violation -> violation.status() == from);
        if (before.isEmpty()) {
            return Optional.of(false);
        }
        return table.write(writes.moved(before.get(), move.apply(before.get())))
                ? Optional.of(true)
                : Optional.empty();
    }
}
