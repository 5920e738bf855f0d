package io.gatecheck.admin.ui;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.replay.Launches;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Clock;
import java.time.Duration;

/** Recorded tasks of the sample organization. */
final class SampleTasks {

    private SampleTasks() {}

    static InMemoryRecordedTasks recorded(Clock clock) {
        InMemoryRecordedTasks tasks = new InMemoryRecordedTasks(clock);
        Tasks checkout = Tasks.fargate().service("checkout").publicIps("203.0.113.7");
        launch(tasks, SampleOrganization.SHOP, checkout, 0, 12);
        launch(tasks, SampleOrganization.SHOP, checkout, 1, 9);
        launch(tasks, SampleOrganization.SHOP, checkout, 5, 3);
        launch(tasks, SampleOrganization.SHOP, Tasks.fargate().service("catalog"), 0, 480);
        launch(
                tasks,
                SampleOrganization.SHOP,
                Tasks.fargate().service("catalog").image("nginx:1.28"),
                8,
                1_650);
        launch(
                tasks,
                SampleOrganization.SHOP,
                Tasks.fargate()
                        .service("nightly-report")
                        .without(Facet.INTERFACES, "no policy in scope reads it"),
                0,
                1);
        launch(
                tasks,
                SampleOrganization.DATA,
                Tasks.fargate().service("loader").publicIps("203.0.113.80").executeCommand(),
                0,
                4);
        launch(tasks, SampleOrganization.DATA, Tasks.fargate().service("warehouse"), 2, 2);
        return tasks;
    }

    private static void launch(
            InMemoryRecordedTasks tasks, String account, Tasks task, int daysAgo, int count) {
        TaskSnapshot here = task.snapshot();
        TaskSnapshot there =
                new TaskSnapshot(
                        here.arn(),
                        new Account(
                                new AccountId(account),
                                account,
                                here.account().path(),
                                here.account().tags()),
                        here.task(),
                        here.phase(),
                        here.missing());
        tasks.add(
                new Launches(
                        EffectiveTaskId.of(there),
                        there,
                        SampleOrganization.NOW.minus(Duration.ofDays(daysAgo)),
                        count));
    }
}
