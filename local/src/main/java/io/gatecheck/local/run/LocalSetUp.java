package io.gatecheck.local.run;

import io.gatecheck.admin.policy.InstallStarterPolicies;
import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbAuditLog;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.evaluator.organizations.OrganizationSync;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.policy.StarterPolicies;
import java.time.Clock;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/** What must be in the database before the first event: the accounts and some policies. */
final class LocalSetUp {

    private LocalSetUp() {}

    /** Learns the accounts of the sandbox, and installs the starter policies. Repeatable. */
    static void of(Database database, Sandbox sandbox, Clock clock) {
        var accounts = new DynamoDbAccounts(database.client(), Database.CONTROL);
        try (OrganizationsClient organizations = sandbox.organizationsClient()) {
            new OrganizationSync(organizations, accounts).synchronize();
        }
        var policies = new DynamoDbPolicies(database.client(), Database.CONTROL);
        var log = new DynamoDbAuditLog(database.client(), Database.CONTROL);
        new InstallStarterPolicies(policies, policies, log, clock)
                .install(StarterPolicies.documents());
    }
}
