package io.gatecheck.admin.api.impact;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.api.account.AccountResource;
import io.gatecheck.admin.impact.Impact;
import io.gatecheck.admin.impact.ImpactKind;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.replay.EffectiveTaskId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The impact of a policy, in an answer.
 *
 * @param version the number that the policy would get
 * @param comparedWith the number of the version in force; null in JSON if there is none, or if it
 *     cannot judge
 * @param stops null in JSON unless the policy is to stop tasks
 */
record ImpactResource(
        String policy,
        int version,
        Optional<Integer> comparedWith,
        ImpactCountsResource tasks,
        Undecided undecided,
        Alerts alerts,
        Optional<Stops> stops,
        List<OfAnAccount> accounts,
        List<OfAService> services,
        int otherServices,
        Extent extent) {

    /** Why tasks are undecided. */
    record Undecided(long errors, List<NotRecorded> notRecorded) {

        static Undecided of(Impact impact) {
            return new Undecided(
                    impact.errors(),
                    impact.notRecorded().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new NotRecorded(each.getKey().toString(), each.getValue()))
                            .toList());
        }
    }

    record NotRecorded(String facet, long tasks) {}

    record Alerts(long violations, long newViolations, double perDay) {

        static Alerts of(Impact.AlertEstimate alerts) {
            return new Alerts(
                    alerts.violations(),
                    alerts.newViolations(),
                    ImpactCountsResource.tenth(alerts.perDay()));
        }
    }

    record Stops(long tasks, double perDay, String only, int maxPerHour) {

        static Stops of(Impact.StopEstimate stops) {
            return new Stops(
                    stops.tasks(),
                    ImpactCountsResource.tenth(stops.perDay()),
                    stops.limits().only().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    stops.limits().maxPerHour());
        }
    }

    record OfAnAccount(AccountResource account, ImpactCountsResource tasks) {}

    record OfAService(
            AccountResource account,
            String region,
            String cluster,
            String service,
            ImpactCountsResource tasks,
            Samples samples) {

        static OfAService of(Impact.OfAService service, AccountNames names) {
            return new OfAService(
                    AccountResource.of(service.place().account(), names),
                    service.place().region().code(),
                    service.place().cluster().value(),
                    service.place().service().value(),
                    ImpactCountsResource.of(service.tasks()),
                    Samples.of(service.samples()));
        }
    }

    /** The id of a recorded task of each kind; null in JSON if there is none. */
    record Samples(
            Optional<String> newlyFailing,
            Optional<String> stillFailing,
            Optional<String> undecided,
            Optional<String> newlyPassing,
            Optional<String> stillPassing) {

        static Samples of(Map<ImpactKind, EffectiveTaskId> samples) {
            return new Samples(
                    sample(samples, ImpactKind.NEWLY_FAILING),
                    sample(samples, ImpactKind.STILL_FAILING),
                    sample(samples, ImpactKind.UNDECIDED),
                    sample(samples, ImpactKind.NEWLY_PASSING),
                    sample(samples, ImpactKind.STILL_PASSING));
        }

        private static Optional<String> sample(
                Map<ImpactKind, EffectiveTaskId> samples, ImpactKind kind) {
            return Optional.ofNullable(samples.get(kind)).map(EffectiveTaskId::toString);
        }
    }

    record Extent(long recordedTasks, boolean truncated, int days) {}

    static ImpactResource of(Impact impact) {
        AccountNames names =
                new AccountNames(impact.accounts().stream().map(each -> each.account()).toList());
        return new ImpactResource(
                impact.policy().id().value(),
                impact.policy().number(),
                impact.comparedWith().map(PolicyVersion::number),
                ImpactCountsResource.of(impact.tasks()),
                Undecided.of(impact),
                Alerts.of(impact.alerts()),
                impact.stops().map(Stops::of),
                impact.accounts().stream()
                        .map(each ->
                                new OfAnAccount(
                                        AccountResource.of(each.account().id(), names),
                                        ImpactCountsResource.of(each.tasks())))
                        .toList(),
                impact.services().stream().map(each -> OfAService.of(each, names)).toList(),
                impact.otherServices(),
                new Extent(
                        impact.extent().tasks(),
                        impact.extent().truncated(),
                        impact.extent().days()));
    }
}
