package io.gatecheck.admin.impact;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StopLimits;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.task.Facet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy would have found among the recorded tasks in its scope, compared with the version
 * in force.
 *
 * @param policy what was replayed
 * @param comparedWith the version in force; absent if there is none, or if it cannot judge: then
 *     whatever fails is newly failing
 * @param notRecorded how many undecided tasks lack which facet
 * @param errors how many undecided tasks are so because the expression failed
 * @param accounts those with recorded tasks in the scope, the worst first
 * @param services the worst ones, the worst first
 * @param otherServices how many services are left out
 * @param stops absent unless the policy is to stop tasks
 */
public record Impact(
        PolicyVersion policy,
        Optional<PolicyVersion> comparedWith,
        ImpactCounts tasks,
        Map<Facet, Long> notRecorded,
        long errors,
        List<OfAnAccount> accounts,
        List<OfAService> services,
        int otherServices,
        AlertEstimate alerts,
        Optional<StopEstimate> stops,
        Extent extent) {

    public Impact {
        notRecorded = Map.copyOf(notRecorded);
        accounts = List.copyOf(accounts);
        services = List.copyOf(services);
    }

    /** The recorded tasks of one account. */
    public record OfAnAccount(Account account, ImpactCounts tasks) {}

    /**
     * The recorded tasks of one service, or of one family of standalone tasks.
     *
     * @param samples a recorded task of each kind that there is
     */
    public record OfAService(
            Place place, ImpactCounts tasks, Map<ImpactKind, EffectiveTaskId> samples) {

        public OfAService {
            samples = Map.copyOf(samples);
        }
    }

    /**
     * The alerts that the policy would have caused; exempt tasks cause none.
     *
     * @param violations how many different violations fail
     * @param newViolations those of them that the version in force does not find: each is an alert
     *     soon after publishing, if the policy alerts
     * @param perDay alerts a day, if the policy alerts: a violation counts on each day on which it
     *     was launched and on the day before was not, because it is told again when it comes back
     *     after a day. 0 if the policy does not alert
     */
    public record AlertEstimate(long violations, long newViolations, double perDay) {}

    /**
     * The tasks that would have been stopped, but for the limit by hour.
     *
     * @param tasks the recorded tasks that fail; if only tasks are to be stopped that are not
     *     running yet, those that fail by what is known of them then
     * @param perDay launches of them a day
     */
    public record StopEstimate(long tasks, double perDay, StopLimits limits) {}

    /**
     * What was replayed.
     *
     * @param tasks how many recorded tasks were read
     * @param truncated whether there are more, which were not read
     * @param days for how many days launches were counted, today included
     */
    public record Extent(long tasks, boolean truncated, int days) {}
}
