package io.gatecheck.admin.api.violation;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.api.account.AccountResource;
import io.gatecheck.violation.Violation;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A violation in an answer. */
public record ViolationResource(
        String id,
        String policy,
        int policyVersion,
        String title,
        String severity,
        String status,
        AccountResource account,
        String region,
        String cluster,
        String service,
        Optional<String> container,
        String message,
        ExplanationResource explanation,
        Instant firstSeen,
        Instant openedAt,
        Instant lastSeen,
        Optional<Instant> resolvedAt,
        int runningTasks,
        long occurrences,
        Optional<Instant> alertedAt) {

    public static ViolationResource of(Violation violation, AccountNames names) {
        return new ViolationResource(
                violation.id().value(),
                violation.policy().id().value(),
                violation.policy().version(),
                violation.policy().title(),
                violation.policy().severity().name().toLowerCase(Locale.ROOT),
                violation.status().name().toLowerCase(Locale.ROOT),
                AccountResource.of(violation.place().account(), names),
                violation.place().region().code(),
                violation.place().cluster().value(),
                violation.place().service().value(),
                violation.container(),
                violation.message(),
                ExplanationResource.of(violation.explanation()),
                violation.times().firstSeen(),
                violation.times().openedAt(),
                violation.times().lastSeen(),
                violation.times().resolvedAt(),
                violation.tasks().running(),
                violation.tasks().total(),
                violation.alert().deliveredAt());
    }
}
