package io.gatecheck.audit;

import io.gatecheck.audit.AuditEntry.Actor;
import java.time.Instant;

/** Entries of which a test says only what matters. */
final class AuditEntries {

    static final AuditObject PUBLIC_IP = new AuditObject(AuditObject.Kind.POLICY, "no-public-ip");
    static final AuditObject EXEC = new AuditObject(AuditObject.Kind.POLICY, "no-exec");

    private AuditEntries() {}

    static AuditEntry entry(String at, String who, AuditObject object) {
        return new AuditEntry(
                Instant.parse(at),
                new Actor(who, "192.0.2.44"),
                AuditAction.POLICY_PUBLISHED,
                object,
                "The load balancer is gone",
                "-action: alert\n+action: stop\n");
    }
}
