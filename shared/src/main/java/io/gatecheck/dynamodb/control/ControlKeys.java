package io.gatecheck.dynamodb.control;

import io.gatecheck.access.TokenName;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditRecordId;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.DraftId;
import io.gatecheck.policy.PolicyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Every key of the control table.
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
 *     <td>an exemption in any state; its standing moves under a condition</td>
 *     <td>{@link DynamoDbExemptions}: one get, or one paged query for all</td></tr>
 * <tr><td>{@code SESSION#<sha-256 of the id>}</td><td>{@code SESSION}</td>
 *     <td>the session of a browser; expires</td>
 *     <td>{@link DynamoDbBrowserSessions}: one get</td></tr>
 * <tr><td>{@code TOKENS}</td><td>{@code TOKEN#<name>}</td>
 *     <td>an API token, with the hash of its secret; expires some time after it ended</td>
 *     <td>{@link DynamoDbApiTokens}: one get, or one paged query for all</td></tr>
 * <tr><td>{@code AUDIT#<yyyy-MM>}</td><td>{@code <time>~<16 hex digits>}</td>
 *     <td>an entry of the audit log</td>
 *     <td>{@link DynamoDbAuditLog#find}: newest first, one query for each month that it reaches</td></tr>
 * <tr><td>{@code AUDIT-OBJECT#<kind>/<id>}</td><td>the same</td>
 *     <td>a copy of the entry</td>
 *     <td>the same, for one object: one query</td></tr>
 * <tr><td>{@code AUDIT-PERSON#<name>}</td><td>the same</td>
 *     <td>a copy of the entry</td>
 *     <td>the same, for one person: one query</td></tr>
 * <tr><td>{@code AUDIT-OBJECT-PERSON#<kind>/<id>#<name>}</td><td>the same</td>
 *     <td>a copy of the entry</td>
 *     <td>the same, for both: one query</td></tr>
 * <tr><td>{@code AUDIT-MONTHS}</td><td>{@code <yyyy-MM>}</td>
 *     <td>that there may be entries of this month</td>
 *     <td>{@link DynamoDbAuditLog#find}: one query, to know which months to read</td></tr>
 * <tr><td>{@code DRAFTS#<author>}</td><td>{@code DRAFT#<id>}</td>
 *     <td>what somebody is writing; expires 90 days after its last change</td>
 *     <td>{@link DynamoDbDrafts}: one get, or one paged query for all of an author</td></tr>
 * </table>
 *
 * <p>Only what says so here expires, and the table has no indexes.
 */
final class ControlKeys {

    static final String BUNDLE = "BUNDLE";
    static final String ACCOUNTS = "ACCOUNTS";
    static final String EXEMPTIONS = "EXEMPTIONS";

    static final String TOKENS = "TOKENS";

    static final String AUDIT_MONTHS = "AUDIT-MONTHS";

    static final String POLICY_PREFIX = "POLICY#";
    static final String VERSION_PREFIX = "VERSION#";
    static final String ACCOUNT_PREFIX = "ACCOUNT#";
    static final String EXEMPTION_PREFIX = "EXEMPTION#";
    static final String DRAFT_PREFIX = "DRAFT#";
    static final String TOKEN_PREFIX = "TOKEN#";

    static final Key REVISION = new Key(BUNDLE, "REVISION");

    private ControlKeys() {}

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

    static Key session(String id) {
        return new Key("SESSION#" + sha256(id), "SESSION");
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    static Key exemption(ExemptionId id) {
        return new Key(EXEMPTIONS, EXEMPTION_PREFIX + id);
    }

    static Key token(TokenName name) {
        return new Key(TOKENS, TOKEN_PREFIX + name);
    }

    /** The month of an entry, such as {@code 2026-03}, in UTC. */
    static String month(AuditRecordId entry) {
        return entry.value().substring(0, "yyyy-MM".length());
    }

    static Key auditMonth(AuditRecordId entry) {
        return new Key(AUDIT_MONTHS, month(entry));
    }

    static String auditOf(String month) {
        return "AUDIT#" + month;
    }

    static String auditOf(AuditObject object) {
        return "AUDIT-OBJECT#" + object;
    }

    static String auditBy(String person) {
        return "AUDIT-PERSON#" + person;
    }

    static String auditOf(AuditObject object, String person) {
        return "AUDIT-OBJECT-PERSON#" + object + "#" + person;
    }

    static String drafts(String author) {
        return "DRAFTS#" + author;
    }

    static Key draft(String author, DraftId id) {
        return new Key(drafts(author), DRAFT_PREFIX + id);
    }
}
