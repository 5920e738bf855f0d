package io.gatecheck.admin.api.violation;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.api.account.AccountResource;
import io.gatecheck.violation.BrokenPolicy;
import io.gatecheck.violation.TaskCount;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationTimes;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A violation in an answer. */
public record ViolationResource(
        String id,
        PolicyPart policy,
        String status,
        AccountResource account,
        String region,
        String cluster,
        String service,
        Optional<String> container,
        String message,
        ExplanationResource explanation,
        TimesPart times,
        TasksPart tasks,
        Optional<Instant> alertedAt) {

    /** The policy that it breaks, as of the version that judged the newest occurrence. */
    record PolicyPart(String id, int version, String title, String severity) {

        static PolicyPart of(BrokenPolicy policy) {
            return new PolicyPart(
                    policy.id().value(),
                    policy.version(),
                    policy.title(),
                    policy.severity().name().toLowerCase(Locale.ROOT));
        }
    }

    /** When it was seen. */
    record TimesPart(
            Instant firstSeen, Instant openedAt, Instant lastSeen, Optional<Instant> resolvedAt) {

        static TimesPart of(ViolationTimes times) {
            return new TimesPart(
                    times.firstSeen(), times.openedAt(), times.lastSeen(), times.resolvedAt());
        }
    }

    /** How many running tasks have it, and how many ever had it. */
    record TasksPart(int running, long total) {

        static TasksPart of(TaskCount tasks) {
            return new TasksPart(tasks.running(), tasks.total());
        }
    }

    public static ViolationResource of(Violation violation, AccountNames names) {
        return new ViolationResource(
                violation.id().value(),
                PolicyPart.of(violation.policy()),
                violation.status().name().toLowerCase(Locale.ROOT),
                AccountResource.of(violation.place().account(), names),
                violation.place().region().code(),
                violation.place().cluster().value(),
                violation.place().service().value(),
                violation.container(),
                violation.message(),
                ExplanationResource.of(violation.explanation()),
                TimesPart.of(violation.times()),
                TasksPart.of(violation.tasks()),
                violation.alert().deliveredAt());
    }
}
