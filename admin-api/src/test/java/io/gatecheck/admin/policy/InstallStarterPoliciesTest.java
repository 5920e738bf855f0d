package io.gatecheck.admin.policy;

import static java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditEntry.Actor;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.InMemoryAuditLog;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstallStarterPoliciesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final PolicyId IP = new PolicyId("no-public-ip");
    private static final PolicyId EXEC = new PolicyId("no-execute-command");
    private static final Map<PolicyId, String> STARTERS = Map.of(IP, "id: ip", EXEC, "id: exec");

    private final InMemoryPolicies policies = new InMemoryPolicies();
    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private final InstallStarterPolicies installStarterPolicies =
            new InstallStarterPolicies(policies, policies, log, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everyPolicyWithoutAVersionGetsItsFirst() {
        List<PolicyId> published = installStarterPolicies.install(STARTERS);

        assertThat(published).containsExactlyInAnyOrder(IP, EXEC);
        assertThat(policies.bundle().versions())
                .containsExactly(first(EXEC, "id: exec"), first(IP, "id: ip"));
    }

    @Test
    void installingAgainChangesNothing() {
        List<PolicyId> _ = installStarterPolicies.install(STARTERS);
        long revision = policies.revision();

        List<PolicyId> published = installStarterPolicies.install(STARTERS);

        assertThat(published).isEmpty();
        assertThat(policies.revision()).isEqualTo(revision);
    }

    @Test
    void aPolicyThatPeopleChangedIsLeftAsItIs() {
        PolicyVersion own = new PolicyVersion(IP, 1, "id: ip # ours", NOW, "ada@example.com");
        PublishResult _ = policies.publish(own);

        List<PolicyId> published = installStarterPolicies.install(STARTERS);

        assertThat(published).containsExactly(EXEC);
        assertThat(policies.versions(IP)).containsExactly(own);
    }

    @Test
    void processesThatStartAtOncePublishOneVersionEach() throws Exception {
        Callable<List<PolicyId>> start = () -> installStarterPolicies.install(STARTERS);
        try (ExecutorService processes = newVirtualThreadPerTaskExecutor()) {
            for (Future<List<PolicyId>> one :
                    processes.invokeAll(Stream.generate(() -> start).limit(8).toList())) {
                assertThat(one.get()).isSubsetOf(IP, EXEC);
            }
        }

        assertThat(policies.versions(IP)).hasSize(1);
        assertThat(policies.versions(EXEC)).hasSize(1);
        assertThat(policies.revision()).isEqualTo(2);
    }

    @Test
    void aPolicyThatAppearsInBetweenIsNotOverwritten() {
        PolicyVersion own = new PolicyVersion(IP, 1, "id: ip # ours", NOW, "ada@example.com");
        InMemoryPolicies before = new InMemoryPolicies();
        PublishResult _ = policies.publish(own);
        InstallStarterPolicies late =
                new InstallStarterPolicies(before, policies, log, Clock.fixed(NOW, ZoneOffset.UTC));

        List<PolicyId> published = late.install(STARTERS);

        assertThat(published).containsExactly(EXEC);
        assertThat(policies.versions(IP)).containsExactly(own);
    }

    private static PolicyVersion first(PolicyId id, String yaml) {
        return new PolicyVersion(
                id, 1, yaml, NOW, "gatecheck", "Built-in policy that had no version yet");
    }

    @Test
    void everyPublicationIsInTheAuditLog() {
        List<PolicyId> _ = installStarterPolicies.install(Map.of(IP, "id: ip"));
        List<PolicyId> _ = installStarterPolicies.install(Map.of(IP, "id: ip"));

        assertThat(log.entries())
                .containsExactly(
                        new AuditEntry(
                                NOW,
                                new Actor("gatecheck", ""),
                                AuditAction.POLICY_PUBLISHED,
                                new AuditObject(AuditObject.Kind.POLICY, "no-public-ip"),
                                "Built-in policy that had no version yet",
                                "Version 1, as it ships with Gatecheck"));
    }

    @Test
    void aProcessThatWasSecondSaysNothing() {
        Clock later = Clock.fixed(NOW.plusMillis(3), ZoneOffset.UTC);
        InstallStarterPolicies second =
                new InstallStarterPolicies(new SeesNoBundleYet(), policies, log, later);
        List<PolicyId> _ = installStarterPolicies.install(STARTERS);

        List<PolicyId> published = second.install(STARTERS);

        assertThat(published).isEmpty();
        assertThat(log.entries()).hasSize(2);
    }

    /** As a process sees the policies that looked just before another one published them. */
    private final class SeesNoBundleYet implements PolicyRepository {

        @Override
        public long revision() {
            return 0;
        }

        @Override
        public PolicyBundle bundle() {
            return new PolicyBundle(0, List.of());
        }

        @Override
        public List<PolicyVersion> versions(PolicyId id) {
            return policies.versions(id);
        }
    }
}
