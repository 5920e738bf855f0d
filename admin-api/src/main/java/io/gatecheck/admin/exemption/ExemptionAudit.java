package io.gatecheck.admin.exemption;

import static java.util.stream.Collectors.joining;

import io.gatecheck.audit.AuditObject;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;

/** What the audit log says of exemptions. */
final class ExemptionAudit {

    private ExemptionAudit() {}

    static AuditObject object(Exemption exemption) {
        return new AuditObject(AuditObject.Kind.EXEMPTION, exemption.id().value());
    }

    static String requested(Exemption exemption) {
        return "Requested for %s, owned by %s, until %s."
                .formatted(
                        of(exemption.target()), exemption.request().owner(), exemption.expiresAt());
    }

    /** What became of it, such as {@code Approved}. */
    static String decided(String what, Exemption exemption) {
        return "%s for %s, until %s."
                .formatted(what, of(exemption.target()), exemption.expiresAt());
    }

    private static String of(ExemptionTarget target) {
        return switch (target) {
            case ExemptionTarget.OneViolation one ->
                    "the violation %s of %s".formatted(one.violation(), one.policy());
            case ExemptionTarget.AllInScope(var policy, var scope) ->
                    "violations of %s in %s".formatted(policy, of(scope));
        };
    }

    private static String of(Scope scope) {
        return scope.include().stream().map(ScopeTarget::text).collect(joining(", "))
                + (scope.exclude().isEmpty()
                        ? ""
                        : " except "
                                + scope.exclude().stream()
                                        .map(ScopeTarget::text)
                                        .collect(joining(", ")))
                + " (Regions %s, clusters %s, services %s)"
                        .formatted(of(scope.regions()), of(scope.clusters()), of(scope.services()));
    }

    private static String of(List<Glob> globs) {
        return globs.stream().map(Glob::pattern).collect(joining(", "));
    }
}
