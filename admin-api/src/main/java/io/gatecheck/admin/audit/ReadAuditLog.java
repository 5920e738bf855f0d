package io.gatecheck.admin.audit;

import io.gatecheck.admin.exemption.FindExemptions;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditQuery;
import io.gatecheck.audit.AuditSearch;
import io.gatecheck.exemption.ExemptionId;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Reads the audit log as the person who asks may see it: entries about exemptions out of their
 * reach are left out.
 */
@Component
public class ReadAuditLog {

    private final AuditSearch log;
    private final FindExemptions exemptions;

    ReadAuditLog(AuditSearch log, FindExemptions exemptions) {
        this.log = log;
        this.exemptions = exemptions;
    }

    /**
     * A page of the entries that match, newest first. It can have fewer entries than the limit, and
     * even none, although more follow.
     */
    public AuditSearch.Result find(AuditQuery query) {
        AuditSearch.Result found = log.find(query);
        if (found.entries().stream().noneMatch(one -> isOfExemption(one.entry().object()))) {
            return found;
        }
        Predicate<ExemptionId> visible = exemptions.withinReach();
        return new AuditSearch.Result(
                found.entries().stream()
                        .filter(one -> isVisible(one.entry().object(), visible))
                        .toList(),
                found.next());
    }

    private static boolean isVisible(AuditObject object, Predicate<ExemptionId> visible) {
        return !isOfExemption(object) || visible.test(new ExemptionId(object.id()));
    }

    private static boolean isOfExemption(AuditObject object) {
        return object.kind() == AuditObject.Kind.EXEMPTION;
    }
}
