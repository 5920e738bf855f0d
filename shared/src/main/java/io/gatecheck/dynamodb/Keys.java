package io.gatecheck.dynamodb;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Undecided;
import io.gatecheck.violation.ViolationId;
import java.time.Instant;
import java.util.Locale;

/**
 * Every key of both tables.
 *
 * <p>Times in keys are ISO 8601 in UTC with milliseconds, always 24 characters, so that they sort.
 * {@code ~} stands between the parts of a sort key that a {@link io.gatecheck.violation.Cursor}
 * carries, {@code #} everywhere else.
 *
 * <h2>The control table</h2>
 *
 * <table>
 * <caption>What is decided by people, and what is known of the organization</caption>
 * <tr><th>pk</th><th>sk</th><th>holds</th><th>read by</th></tr>
 * <tr><td>{@code POLICY#<policy>}</td><td>{@code VERSION#<6 digits>}</td>
 *     <td>one immutable version</td>
 *     <td>{@link DynamoDbPolicies#versions}: one query, newest last</td></tr>
 * <tr><td>{@code BUNDLE}</td><td>{@code POLICY#<policy>}</td>
 *     <td>a copy of the version in force</td>
 *     <td>{@link DynamoDbPolicies#bundle}: one paged query</td></tr>
 * <tr><td>{@code BUNDLE}</td><td>{@code REVISION}</td>
 *     <td>how often something was published; moves in the transaction of every publication</td>
 *     <td>{@link DynamoDbPolicies#revision}: one get, asked often</td></tr>
 * <tr><td>{@code ACCOUNTS}</td><td>{@code ACCOUNT#<account>}</td>
 *     <td>name, units above it, tags</td>
 *     <td>{@link DynamoDbAccounts}: one get, or one paged query for all</td></tr>
 * <tr><td>{@code EXEMPTIONS}</td><td>{@code EXEMPTION#<id>}</td>
 *     <td>an exemption, its scope as people write it</td>
 *     <td>{@link DynamoDbExemptions#all}: one paged query</td></tr>
 * </table>
 *
 * <h2>The violations table</h2>
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
 *     <td>that this task has this violation: the identity of the occurrence, whenever it was seen;
 *     expires with it</td>
 *     <td>{@link DynamoDbViolationRecorder}: one get when it is seen, one query when the task
 *     stops</td></tr>
 * <tr><td>{@code TASK#<task ARN>}</td><td>{@code STOPPED}</td>
 *     <td>that this task has stopped; expires two days later</td>
 *     <td>{@link DynamoDbViolationRecorder}: one get after every detection</td></tr>
 * <tr><td>{@code OPEN}</td><td>{@code ACCOUNT#<account>}</td>
 *     <td>how many violations of the account are open, one number a severity</td>
 *     <td>{@link DynamoDbOpenViolationCounts}: one paged query</td></tr>
 * <tr><td>{@code UNDECIDED#<shard of the account>}</td>
 *     <td>{@code <account>~<region>~<policy>}</td>
 *     <td>that a policy could not be judged there; expires a week after it was seen last</td>
 *     <td>{@link DynamoDbUndecided#newest}: through {@code byOrganization}</td></tr>
 * </table>
 *
 * <h2>The indexes of the violations table</h2>
 *
 * <p>All are sorted by {@code position} and hold keys only, so that an entry is written when its
 * violation opens, moves to another status or severity, or opens again, but not with every
 * occurrence: no index partition is written more often than violations come and go, and what one
 * shard or account can have of that is far below the 1,000 writes a second of a partition.
 *
 * <table>
 * <caption>One entry for each violation in each index</caption>
 * <tr><th>index</th><th>partition key</th><th>holds</th></tr>
 * <tr><td>{@code byOrganization}</td><td>{@code organizationKey}:
 *     {@code <status>#<severity>#<shard>}, {@code UNDECIDED#<shard>}</td>
 *     <td>violations in 4 shards by their id; what is undecided, moved at most once a minute</td></tr>
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
 * <p>{@code position} is {@code <openedAt>~<violation>}, for what is undecided {@code <minute of
 * lastSeen>~<sk>}.
 */
final class Keys {

    /** How many partitions what concerns everyone is spread over. */
    static final int SHARDS = 4;

    static final String BUNDLE = "BUNDLE";
    static final String ACCOUNTS = "ACCOUNTS";
    static final String EXEMPTIONS = "EXEMPTIONS";
    static final String OPEN = "OPEN";

    static final String POLICY_PREFIX = "POLICY#";
    static final String VERSION_PREFIX = "VERSION#";
    static final String ACCOUNT_PREFIX = "ACCOUNT#";
    static final String EXEMPTION_PREFIX = "EXEMPTION#";
    static final String VIOLATION_PREFIX = "VIOLATION#";
    static final String OCCURRENCE_PREFIX = "OCCURRENCE#";

    static final Key REVISION = new Key(BUNDLE, "REVISION");

    private Keys() {}

    static String policy(PolicyId policy) {
        return POLICY_PREFIX + policy;
    }

    static Key version(PolicyId policy, int number) {
        return new Key(policy(policy), String.format(Locale.ROOT, "VERSION#%06d", number));
    }

    static Key inForce(PolicyId policy) {
        return new Key(BUNDLE, POLICY_PREFIX + policy);
    }

    static Key account(AccountId account) {
        return new Key(ACCOUNTS, ACCOUNT_PREFIX + account);
    }

    static Key exemption(String id) {
        return new Key(EXEMPTIONS, EXEMPTION_PREFIX + id);
    }

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

    static String undecided(int shard) {
        return "UNDECIDED#" + shard;
    }

    static Key undecided(Undecided undecided) {
        int shard = Math.floorMod(undecided.account().value().hashCode(), SHARDS);
        return new Key(
                undecided(shard),
                undecided.account() + "~" + undecided.region() + "~" + undecided.policy());
    }
}
