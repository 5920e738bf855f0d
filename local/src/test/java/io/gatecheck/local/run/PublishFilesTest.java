package io.gatecheck.local.run;

import static io.gatecheck.local.run.PolicyFolder.closedTasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.admin.policy.InstallStarterPolicies;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditQuery;
import io.gatecheck.audit.AuditRecord;
import io.gatecheck.audit.InMemoryAuditLog;
import io.gatecheck.dynamodb.control.DynamoDbAuditLog;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String NO_EXEC = closedTasks("no-exec");

    private static final AuditObject NO_EXEC_POLICY =
            new AuditObject(AuditObject.Kind.POLICY, "no-exec");

    private final Database database = Database.inMemory();
    private final DynamoDbPolicies policies =
            new DynamoDbPolicies(database.client(), Database.CONTROL);
    private final DynamoDbAuditLog log = new DynamoDbAuditLog(database.client(), Database.CONTROL);
    private final Console console = new Console(CLOCK);

    @TempDir private Path temporary;

    private PolicyFolder folder;
    private PublishFiles publication;

    @BeforeEach
    void startRun() {
        folder = new PolicyFolder(temporary);
        publication = run(policies);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewPolicyIsPublished() throws IOException {
        folder.save("exec.yaml", NO_EXEC);

        assertThat(publish()).isTrue();

        assertThat(versions("no-exec"))
                .containsExactly(
                        new PolicyVersion(
                                new PolicyId("no-exec"),
                                1,
                                NO_EXEC,
                                NOW,
                                "a local file",
                                "Saved in a file of the local run"));
        assertThat(console.said())
                .isEqualTo("Published: no-exec v1, from " + folder.name("exec.yaml"));
    }

    @Test
    void everyPublicationIsInTheAuditLog() throws IOException {
        folder.save("exec.yaml", NO_EXEC);
        publish();
        publish();
        folder.save("exec.yaml", NO_EXEC.replace("high", "low"));
        publish();

        assertThat(log.find(AuditQuery.newest(10)).entries())
                .extracting(AuditRecord::entry)
                .allMatch(entry -> entry.who().equals(new AuditEntry.Actor("a local file", "")))
                .extracting(AuditEntry::object, AuditEntry::difference)
                .containsExactlyInAnyOrder(
                        tuple(NO_EXEC_POLICY, "Version 1, from " + folder.name("exec.yaml")),
                        tuple(NO_EXEC_POLICY, "Version 2, from " + folder.name("exec.yaml")));
    }

    @Test
    void theNextRunPublishesOnlyWhatHasChanged() throws IOException {
        folder.save("exec.yaml", NO_EXEC);
        folder.save("other.yaml", closedTasks("other"));
        publish();
        console.said();
        publication = run(policies);
        folder.save("exec.yaml", NO_EXEC.replace("high", "low"));

        assertThat(publish()).isTrue();

        assertThat(versions("no-exec")).hasSize(2);
        assertThat(versions("other")).hasSize(1);
        assertThat(console.said())
                .isEqualTo(
                        """
                        Published: no-exec v2, from %s
                        In force: other v1, as in %s\
                        """
                                .formatted(folder.name("exec.yaml"), folder.name("other.yaml")));
    }

    @Test
    void aStarterPolicyIsReplacedByOneWithItsId() throws IOException {
        new InstallStarterPolicies(policies, policies, new InMemoryAuditLog(), CLOCK)
                .install(StarterPolicies.documents());
        folder.save("exec.yaml", closedTasks("no-execute-command"));

        publish();

        assertThat(versions("no-execute-command"))
                .extracting(PolicyVersion::publishedBy)
                .containsExactly("a local file", "gatecheck");
        assertThat(console.said())
                .isEqualTo("Published: no-execute-command v2, from " + folder.name("exec.yaml"));
    }

    @Test
    void aBrokenSaveChangesNothingAndIsToldOnce() throws IOException {
        folder.save("exec.yaml", NO_EXEC);
        publish();
        console.said();
        folder.save("exec.yaml", NO_EXEC.replace("Command\"", "Comand\""));

        assertThat(publish()).isFalse();

        assertThat(versions("no-exec")).hasSize(1);
        assertThat(console.said())
                .isEqualTo(
                        """
                        error %1$s:6:24: There is no field 'executeComand'. Did you mean 'executeCommand'?
                          | require: "!task.launch.executeComand"
                          |                        ^
                        Not published: %1$s. Until it is fixed, nothing changes.\
                        """
                                .formatted(folder.name("exec.yaml")));
        folder.save("other.yaml", closedTasks("other"));
        publish();
        assertThat(console.said()).doesNotContain("exec.yaml");
    }

    @Test
    void aMistakeThatIsUndoneIsToldToBe() throws IOException {
        folder.save("exec.yaml", NO_EXEC);
        publish();
        folder.save("exec.yaml", "id: no-exec");
        publish();
        console.said();
        folder.save("exec.yaml", NO_EXEC);

        assertThat(publish()).isFalse();

        assertThat(console.said())
                .isEqualTo("In force: no-exec v1, as in " + folder.name("exec.yaml"));
    }

    @Test
    void aCopyWithTheSameIdChangesNothingUntilItHasItsOwn() throws IOException {
        folder.save("exec.yaml", NO_EXEC);
        publish();
        console.said();
        folder.save("copy.yaml", NO_EXEC.replace("high", "low"));

        assertThat(publish()).isFalse();

        assertThat(console.said())
                .isEqualTo(
                        """
                        error %1$s: %2$s has the same id no-exec. Change the id in one of them.
                        Not published: %1$s. Until it is fixed, nothing changes.\
                        """
                                .formatted(folder.name("copy.yaml"), folder.name("exec.yaml")));
        folder.save("copy.yaml", closedTasks("copy"));
        assertThat(publish()).isTrue();
        assertThat(versions("no-exec")).hasSize(1);
    }

    @Test
    void aPolicyWhoseFileIsGoneStaysInForceAndIsToldToOnceARun() throws IOException {
        String left =
                "In force: no-exec v1, although its file is gone. docs/local-run.md says how to"
                        + " take it out of force.";
        folder.save("exec.yaml", NO_EXEC);
        publish();
        console.said();
        folder.delete("exec.yaml");

        assertThat(publish()).isFalse();
        assertThat(console.said()).isEqualTo(left);
        publish();
        assertThat(console.said()).isEmpty();

        publication = run(policies);
        publish();
        assertThat(console.said()).isEqualTo(left);
    }

    @Test
    void aBrokenFileStillHasItsPolicy() throws IOException {
        folder.save("exec.yaml", NO_EXEC);
        publish();
        folder.save("exec.yaml", "id: [");

        publish();

        assertThat(console.said()).doesNotContain("its file is gone");
    }

    @Test
    void whatTheFileSaysFollowsOnAVersionThatCameInBetween() throws IOException {
        folder.save("exec.yaml", NO_EXEC);
        publication =
                run(version -> {
                    PolicyVersion other =
                            new PolicyVersion(
                                    version.id(), 1, closedTasks("no-exec") + "\n", NOW, "maria");
                    if (versions("no-exec").isEmpty()) {
                        policies.publish(other);
                    }
                    return policies.publish(version);
                });

        assertThat(publish()).isTrue();

        assertThat(versions("no-exec"))
                .extracting(PolicyVersion::publishedBy)
                .containsExactly("a local file", "maria");
    }

    private PublishFiles run(PolicyPublisher publisher) {
        return new PublishFiles(policies, publisher, log, console.progress(), CLOCK);
    }

    private boolean publish() {
        return publication.publish(folder.paths().read());
    }

    private List<PolicyVersion> versions(String id) {
        return policies.versions(new PolicyId(id));
    }
}
