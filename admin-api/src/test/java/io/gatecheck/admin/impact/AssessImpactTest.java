package io.gatecheck.admin.impact;

import static io.gatecheck.admin.impact.ImpactKind.NEWLY_FAILING;
import static io.gatecheck.admin.impact.ImpactKind.NEWLY_PASSING;
import static io.gatecheck.admin.impact.ImpactKind.STILL_FAILING;
import static io.gatecheck.admin.impact.ImpactKind.STILL_PASSING;
import static io.gatecheck.admin.impact.ImpactKind.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Reach;
import io.gatecheck.admin.impact.Impact.AlertEstimate;
import io.gatecheck.admin.impact.Impact.Extent;
import io.gatecheck.admin.impact.Impact.OfAService;
import io.gatecheck.admin.impact.Impact.StopEstimate;
import io.gatecheck.admin.reach.RecordedTasksFor;
import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.exemption.Exemptions;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.policy.StopLimits;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.replay.Launches;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessImpactTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final CompiledPolicy NO_PUBLIC_IP =
            Policies.requiring("task.network.publicIps.size() == 0");
    private static final CompiledPolicy NO_EXEC = Policies.requiring("!task.launch.executeCommand");

    private static final Account OTHER =
            new Account(new AccountId("444455556666"), "back", Tasks.ACCOUNT.path(), Map.of());

    private final InMemoryRecordedTasks recorded = new InMemoryRecordedTasks(CLOCK);
    private final InMemoryExemptions exemptions = new InMemoryExemptions();

    @Test
    void everyKindOfChangeIsCounted() {
        launch(Tasks.fargate().service("newly-failing").publicIps("203.0.113.1"));
        launch(Tasks.fargate().service("still-failing").publicIps("203.0.113.1").executeCommand());
        launch(Tasks.fargate().service("newly-passing").executeCommand());
        launch(Tasks.fargate().service("undecided").without(Facet.INTERFACES, "not read"));
        launch(Tasks.fargate().service("still-passing"));

        Impact impact = impact(NO_PUBLIC_IP, NO_EXEC);

        assertThat(impact.tasks().byKind())
                .isEqualTo(
                        Map.of(
                                NEWLY_FAILING, 1L,
                                STILL_FAILING, 1L,
                                NEWLY_PASSING, 1L,
                                UNDECIDED, 1L,
                                STILL_PASSING, 1L));
        assertThat(impact.notRecorded()).isEqualTo(Map.of(Facet.INTERFACES, 1L));
        assertThat(impact.services())
                .extracting(service -> service.place().service().value())
                .containsExactly(
                        "newly-failing",
                        "still-failing",
                        "undecided",
                        "newly-passing",
                        "still-passing");
        assertThat(impact.comparedWith()).contains(NO_EXEC.version());
    }

    @Test
    void withoutAVersionInForceWhateverFailsIsNew() {
        launch(Tasks.fargate().publicIps("203.0.113.1"));
        launch(Tasks.fargate());

        Impact impact = impact(NO_PUBLIC_IP);

        assertThat(impact.tasks().byKind()).isEqualTo(Map.of(NEWLY_FAILING, 1L, STILL_PASSING, 1L));
        assertThat(impact.comparedWith()).isEmpty();
    }

    @Test
    void aTaskThatLeavesTheScopeIsNewlyPassing() {
        launch(Tasks.fargate().publicIps("203.0.113.1"));
        launch(Tasks.fargate().service("api").publicIps("203.0.113.1"));
        CompiledPolicy narrower =
                Policies.requiring(
                        "task.network.publicIps.size() == 0",
                        "scope: {include: [organization], services: [api]}\n");

        assertThat(impact(narrower, NO_PUBLIC_IP).tasks().byKind())
                .isEqualTo(Map.of(NEWLY_PASSING, 1L, STILL_FAILING, 1L));
        assertThat(impact(narrower).tasks().byKind()).isEqualTo(Map.of(NEWLY_FAILING, 1L));
    }

    @Test
    void aRowHasASampleOfEachKind() {
        TaskSnapshot failing = launch(Tasks.fargate().publicIps("203.0.113.1"));
        TaskSnapshot passing = launch(Tasks.fargate());

        OfAService row = impact(NO_PUBLIC_IP).services().getFirst();

        assertThat(row.place()).isEqualTo(failing.place());
        assertThat(row.samples())
                .isEqualTo(
                        Map.of(
                                NEWLY_FAILING, EffectiveTaskId.of(failing),
                                STILL_PASSING, EffectiveTaskId.of(passing)));
    }

    @Test
    void aPolicyForEachContainerIsDecidedByTheWorstOne() {
        launch(Tasks.fargate().containers(Tasks.container("web"), Tasks.container("sidecar")));

        Impact impact = impact(Policies.requiringOfEachContainer("container.name != \"sidecar\""));

        assertThat(impact.tasks().byKind()).isEqualTo(Map.of(NEWLY_FAILING, 1L));
        assertThat(impact.alerts().violations()).isEqualTo(1);
    }

    @Test
    void anExpressionThatFailsLeavesTheTaskUndecided() {
        launch(Tasks.fargate());

        Impact impact = impact(Policies.requiring("task.tags[\"team\"] == \"shop\""));

        assertThat(impact.tasks().byKind()).isEqualTo(Map.of(UNDECIDED, 1L));
        assertThat(impact.errors()).isEqualTo(1);
    }

    @Test
    void anExemptTaskPassesAndCausesNoAlert() {
        launch(Tasks.fargate().publicIps("203.0.113.1"));
        boolean _ =
                exemptions.add(
                        Exemptions.request()
                                .of("p", Scope.ORGANIZATION)
                                .until(NOW.plusSeconds(60))
                                .approved());

        Impact impact = impact(NO_PUBLIC_IP);

        assertThat(impact.tasks().byKind()).isEqualTo(Map.of(STILL_PASSING, 1L));
        assertThat(impact.alerts()).isEqualTo(new AlertEstimate(0, 0, 0));
    }

    @Test
    void aViolationIsAnAlertWheneverItComesBackAfterADay() {
        Tasks task = Tasks.fargate().publicIps("203.0.113.1");
        for (int ago : List.of(9, 8, 7, 4, 0)) {
            launch(task, NOW.minus(Duration.ofDays(ago)), 5);
        }
        launch(task.image("nginx:1.28"), NOW.minus(Duration.ofDays(6)), 1);

        Impact impact = impact(NO_PUBLIC_IP);

        assertThat(impact.extent()).isEqualTo(new Extent(2, false, 10));
        assertThat(impact.alerts()).isEqualTo(new AlertEstimate(1, 1, 0.3));
        assertThat(impact.tasks().failingPerDay()).isEqualTo(2.6);
    }

    @Test
    void whatTheVersionInForceFindsTooIsNoNewViolation() {
        launch(Tasks.fargate().publicIps("203.0.113.1"));

        assertThat(impact(NO_PUBLIC_IP, NO_PUBLIC_IP).alerts())
                .isEqualTo(new AlertEstimate(1, 0, 1));
    }

    @Test
    void aPolicyThatOnlyRecordsAlertsNobody() {
        launch(Tasks.fargate().publicIps("203.0.113.1"));

        assertThat(
                        impact(
                                        Policies.compiled(
                                                NO_PUBLIC_IP
                                                        .version()
                                                        .yaml()
                                                        .replace("action: alert", "action: audit")))
                                .alerts())
                .isEqualTo(new AlertEstimate(1, 1, 0));
    }

    @Test
    void onlyWhatIsKnownBeforeATaskRunsCanStopItThen() {
        launch(Tasks.fargate().publicIps("203.0.113.1"), NOW, 6);
        launch(Tasks.fargate().publicIps("203.0.113.1").executeCommand(), NOW, 2);
        String require = "task.network.publicIps.size() == 0 && !task.launch.executeCommand";

        assertThat(impact(stopping(require, "before-running")).stops())
                .contains(
                        new StopEstimate(1, 2, new StopLimits(StopLimits.Only.BEFORE_RUNNING, 20)));
        assertThat(impact(stopping(require, "any")).stops())
                .contains(new StopEstimate(2, 8, new StopLimits(StopLimits.Only.ANY, 20)));
        assertThat(impact(NO_PUBLIC_IP).stops()).isEmpty();
    }

    @Test
    void onlyAccountsWithinReachAreRead() {
        launch(Tasks.fargate().publicIps("203.0.113.1"));
        launchElsewhere(Tasks.fargate().publicIps("203.0.113.1"));
        Reach other = new Reach(List.of(ScopeTarget.parse(OTHER.id().value())));

        assertThat(impact(NO_PUBLIC_IP).accounts())
                .extracting(each -> each.account().name())
                .containsExactly("back", "shop");
        assertThat(assess(other, 100).of(NO_PUBLIC_IP, Optional.empty()).accounts())
                .extracting(each -> each.account().name())
                .containsExactly("back");
    }

    @Test
    void moreThanTheMostIsNotReadAndSaidSo() {
        for (int version = 0; version < 8; version++) {
            launch(Tasks.fargate().image("nginx:" + version).publicIps("203.0.113.1"));
        }

        Impact some = assess(Reach.ORGANIZATION, 5).of(NO_PUBLIC_IP, Optional.empty());
        Impact all = assess(Reach.ORGANIZATION, 8).of(NO_PUBLIC_IP, Optional.empty());

        assertThat(some.extent()).isEqualTo(new Extent(5, true, 1));
        assertThat(some.tasks().all()).isEqualTo(5);
        assertThat(all.extent()).isEqualTo(new Extent(8, false, 1));
    }

    @Test
    void onlyTheWorstServicesAreListed() {
        for (int service = 0; service < ImpactTally.MOST_SERVICES + 3; service++) {
            launch(Tasks.fargate().service("service-" + service));
        }

        Impact impact = impact(NO_PUBLIC_IP);

        assertThat(impact.services()).hasSize(ImpactTally.MOST_SERVICES);
        assertThat(impact.otherServices()).isEqualTo(3);
    }

    private Impact impact(CompiledPolicy policy) {
        return assess(Reach.ORGANIZATION, 1_000).of(policy, Optional.empty());
    }

    private Impact impact(CompiledPolicy policy, CompiledPolicy inForce) {
        return assess(Reach.ORGANIZATION, 1_000).of(policy, Optional.of(inForce));
    }

    private AssessImpact assess(Reach reach, long mostTasks) {
        return new AssessImpact(
                RecordedTasksFor.reach(reach, recorded, CLOCK, Tasks.ACCOUNT, OTHER),
                exemptions,
                CLOCK,
                mostTasks);
    }

    private static CompiledPolicy stopping(String require, String only) {
        return Policies.compiled(
                Policies.requiring(require)
                        .version()
                        .yaml()
                        .replace("action: alert", "action: stop\nstop: {only: " + only + "}"));
    }

    private TaskSnapshot launch(Tasks task) {
        return launch(task, NOW, 1);
    }

    private TaskSnapshot launch(Tasks task, Instant at, int count) {
        TaskSnapshot snapshot = task.snapshot();
        recorded.add(new Launches(EffectiveTaskId.of(snapshot), snapshot, at, count));
        return snapshot;
    }

    private void launchElsewhere(Tasks task) {
        TaskSnapshot here = task.snapshot();
        recorded.add(
                Launches.one(
                        new TaskSnapshot(
                                here.arn(), OTHER, here.task(), here.phase(), here.missing()),
                        NOW));
    }
}
