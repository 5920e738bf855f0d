package io.gatecheck.admin.ui;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditEntry.Actor;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditObject.Kind;
import io.gatecheck.audit.InMemoryAuditLog;
import java.time.Duration;
import java.time.Instant;

/** What people changed in the sample organization, some of it with hostile texts. */
final class SampleChanges {

    private static final Actor ADA = new Actor("ada@example.com", "192.0.2.44");
    private static final Actor BEN = new Actor("ben.with.a.long.name@example.com", "2001:db8::17");

    private SampleChanges() {}

    static InMemoryAuditLog recorded() {
        InMemoryAuditLog log = new InMemoryAuditLog();
        for (int day = 60; day > 5; day--) {
            log.add(
                    new AuditEntry(
                            SampleOrganization.NOW.minus(Duration.ofDays(day)),
                            ADA,
                            AuditAction.POLICY_PUBLISHED,
                            new AuditObject(Kind.POLICY, "approved-image-registries"),
                            "",
                            "+    - registry-" + day + ".example.com\n"));
        }
        log.add(
                change(
                        300,
                        ADA,
                        AuditAction.EXEMPTION_APPROVED,
                        new AuditObject(Kind.EXEMPTION, "ex-batch-2026"),
                        "The agent mounts the host's cgroups until its replacement in May",
                        "Until 1 May 2026, for no-privileged-containers in the organization"));
        log.add(
                change(
                        45,
                        BEN,
                        AuditAction.POLICY_PUBLISHED,
                        new AuditObject(Kind.POLICY, "no-public-ip"),
                        "The bastion of the shop needs an address; <b>SEC-1204</b>\nAgreed with Ada.",
                        """
                         scope:
                           include: [organization]
                        -  exclude: []
                        +  exclude: [Root/Workloads/Shop, "<script>alert(1)</script>", ou-ab12-the-units-of-everybody-who-asked-for-it-in-time]
                         when: task.network.ownInterface
                        """));
        log.add(
                change(
                        2,
                        ADA,
                        AuditAction.TOKEN_CREATED,
                        new AuditObject(Kind.TOKEN, "t-7f3a"),
                        "",
                        ""));
        return log;
    }

    private static AuditEntry change(
            int minutesAgo,
            Actor who,
            AuditAction action,
            AuditObject object,
            String reason,
            String difference) {
        Instant at = SampleOrganization.NOW.minus(Duration.ofMinutes(minutesAgo));
        return new AuditEntry(at, who, action, object, reason, difference);
    }
}
