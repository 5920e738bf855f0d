package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.organization.AccountId;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.task.TaskArn;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.ViolationId;
import java.time.Instant;

/**
 * Every key of the violations table.
 *
 * <p>Times in keys are ISO 8601 in UTC with milliseconds, always 24 characters, so that they sort.
 * {@code ~} stands between the parts of a sort key that a {@link io.gatecheck.violation.Cursor}
 * carries, {@code #} everywhere else.
 *
 * <table>
 * <caption>What was seen; items with {@code expiresAt} (seconds since 1970) are deleted after it,
 *     which can take DynamoDB days, and are not shown from that second on</caption>
 * <tr><th>pk</th><th>sk</th><th>holds</th><th>read by</th></tr>
 * <tr><td>{@code VIOLATION#<violation>}</td><td>{@code VIOLATION}</td>
 *     <td>a violation, its pending alert, and its place in the indexes; expires 400 days after it
 *     was resolved</td>
 *     <td>{@link DynamoDbViolationRepository#find}: one get; {@link
 *     DynamoDbViolationRepository#list}: through the indexes</td></tr>
 * <tr><td>{@code VIOLATION#<violation>}</td><td>{@code OCCURRENCE#<seenAt>~<task id>}</td>
 *     <td>one task in which it was seen, with the evidence; expires 90 days after the task
 *     stopped</td>
 *     <td>{@link DynamoDbViolationRepository#occurrences}: one query, newest first</td></tr>
 * <tr><td>{@code TASK#<task ARN>}</td><td>{@code VIOLATION#<violation>}</td>
 *     <td>that this task has this violation: the identity of the occurrence, whenever it was detected;
 *     expires with it</td>
 *     <td>{@link DynamoDbViolationRecorder}: one get for each detection, one query when the task
 *     stops</td></tr>
 * <tr><td>{@code TASK#<task ARN>}</td><td>{@code STOPPED}</td>
 *     <td>that this task has stopped; expires two days later</td>
 *     <td>{@link DynamoDbViolationRecorder}: one get after every detection</td></tr>
 * <tr><td>{@code OPEN}</td><td>{@code ACCOUNT#<account>}</td>
 *     <td>how many violations of the account are open, one number a severity</td>
 *     <td>{@link DynamoDbOpenViolationCounts}: one paged query</td></tr>
 * <tr><td>{@code UNKNOWN#<shard of the account>}</td>
 *     <td>{@code <account>~<region>~<policy>}</td>
 *     <td>that a policy could not be judged there; expires a week after it was seen last</td>
 *     <td>{@link DynamoDbUnknownVerdicts#newest}: through {@code byOrganization}</td></tr>
 * <tr><td>{@code RECORDED#<account>}</td><td>{@code EFFECTIVE#<effective task>#LAUNCHES}</td>
 *     <td>how often it was launched, one number a day, and its newest task; expires 30 days (a
 *     setting) after the last launch</td>
 *     <td>{@link DynamoDbTaskRecorder}: one update; {@link DynamoDbRecordedTasks}: with its snapshot</td></tr>
 * <tr><td>{@code RECORDED#<account>}</td><td>{@code EFFECTIVE#<effective task>#SNAPSHOT}</td>
 *     <td>one of its tasks as it was judged, compressed; written anew after a week, expires a week
 *     after its launches</td>
 *     <td>{@link DynamoDbRecordedTasks#of}: one paged query; {@link DynamoDbRecordedTasks#find}: one
 *     batch get</td></tr>
 * </table>
 *
 * <h2>The indexes</h2>
 *
 * <p>All are sorted by {@code position} and hold keys only, so that an entry is written when its
 * violation opens, moves to another status or severity, or opens again, but not with every
 * occurrence. No index partition is written more often than violations open and resolve, which for
 * one shard or account is far below the limit of 1,000 writes a second and partition.
 *
 * <table>
 * <caption>One entry for each violation in each index</caption>
 * <tr><th>index</th><th>partition key</th><th>holds</th></tr>
 * <tr><td>{@code byOrganization}</td><td>{@code organizationKey}:
 *     {@code <status>#<severity>#<shard>}, {@code UNKNOWN#<shard>}</td>
 *     <td>violations in 4 shards by their id; unknown verdicts in 4 shards by
 *     their account, moved at most once a minute</td></tr>
 * <tr><td>{@code byPolicy}</td><td>{@code policyKey}:
 *     {@code <policy>#<status>#<severity>#<shard>}</td>
 *     <td>violations in 4 shards; one policy can be broken in every account at once</td></tr>
 * <tr><td>{@code byAccount}</td><td>{@code accountKey}: {@code <account>#<status>#<severity>}</td>
 *     <td>violations</td></tr>
 * <tr><td>{@code byAccountAndPolicy}</td><td>{@code accountPolicyKey}:
 *     {@code <account>#<policy>#<status>#<severity>}</td>
 *     <td>violations</td></tr>
 * </table>
 *
 * <p>{@code position} is {@code <openedAt>~<violation>}, for unknown verdicts {@code <minute of
 * lastSeen>~<sk>}.
 */
final class ViolationKeys {

    /** The number of shards of an index key that concerns the whole organization. */
    static final int SHARDS = 4;

    static final String OPEN = "OPEN";

    static final String ACCOUNT_PREFIX = "ACCOUNT#";
    static final String VIOLATION_PREFIX = "VIOLATION#";
    static final String OCCURRENCE_PREFIX = "OCCURRENCE#";
    static final String RECORDED_PREFIX = "RECORDED#";
    static final String EFFECTIVE_PREFIX = "EFFECTIVE#";
    static final String LAUNCHES_SUFFIX = "#LAUNCHES";

    private ViolationKeys() {}

    static Key violation(ViolationId id) {
        return new Key(VIOLATION_PREFIX + id, "VIOLATION");
    }

    static Key occurrence(ViolationId id, Instant seenAt, TaskArn task) {
        return new Key(
                VIOLATION_PREFIX + id, OCCURRENCE_PREFIX + Values.text(seenAt) + "~" + task.id());
    }

    static String task(TaskArn task) {
        return "TASK#" + task;
    }

    static Key taskHas(TaskArn task, ViolationId id) {
        return new Key(task(task), VIOLATION_PREFIX + id);
    }

    static Key taskStopped(TaskArn task) {
        return new Key(task(task), "STOPPED");
    }

    static Key open(AccountId account) {
        return new Key(OPEN, ACCOUNT_PREFIX + account);
    }

    static String recorded(AccountId account) {
        return RECORDED_PREFIX + account;
    }

    static Key launches(EffectiveTaskId id) {
        return new Key(recorded(id.account()), EFFECTIVE_PREFIX + id.hash() + LAUNCHES_SUFFIX);
    }

    static Key snapshot(EffectiveTaskId id) {
        return new Key(recorded(id.account()), EFFECTIVE_PREFIX + id.hash() + "#SNAPSHOT");
    }

    static String unknown(int shard) {
        return "UNKNOWN#" + shard;
    }

    static Key unknown(UnknownVerdicts unknown) {
        int shard = Math.floorMod(unknown.account().value().hashCode(), SHARDS);
        return new Key(
                unknown(shard),
                unknown.account() + "~" + unknown.region() + "~" + unknown.policy());
    }
}
