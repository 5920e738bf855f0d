package io.gatecheck.local.sandbox;

import io.gatecheck.cases.TaskCase;
import io.gatecheck.cases.TaskCase.CaseContainer;
import io.gatecheck.local.sandbox.organization.SandboxAccount;
import io.gatecheck.local.sandbox.organization.SandboxSubnet;
import io.gatecheck.local.sandbox.workload.Revision;
import io.gatecheck.local.sandbox.workload.Revision.Host;
import io.gatecheck.local.sandbox.workload.SandboxContainer;
import io.gatecheck.local.sandbox.workload.Workload;
import io.gatecheck.organization.AccountId;
import java.time.Instant;
import java.util.List;

/** Runs the cases that sandbox and emulated organization share in the sandbox. */
public final class SandboxCases {

    /** The account in which they run. */
    public static final AccountId ACCOUNT = SandboxAccount.SHOP.id();

    private SandboxCases() {}

    /** A sandbox in which nothing happens by itself. */
    public static Sandbox quiet(Instant start) {
        return new Sandbox(1, start, List.of());
    }

    /** Starts a task of a case. */
    public static void launch(TaskCase taskCase, Sandbox sandbox, Instant at) {
        Workload workload =
                taskCase.service()
                        ? Workload.service(SandboxAccount.SHOP, taskCase.name(), 1, 1)
                        : Workload.standalone(SandboxAccount.SHOP, taskCase.name(), 600);
        sandbox.launch(workload.deploys(revision(taskCase)), at);
    }

    private static Revision revision(TaskCase taskCase) {
        return new Revision(
                Host.valueOf(taskCase.launchType()),
                taskCase.containers().stream().map(SandboxCases::container).toList(),
                SandboxSubnet.valueOf(taskCase.subnet().name()),
                taskCase.publicIp(),
                taskCase.executeCommand(),
                taskCase.cpu(),
                taskCase.memory());
    }

    private static SandboxContainer container(CaseContainer container) {
        return new SandboxContainer(
                container.name(),
                container.image(),
                container.privileged(),
                container.logDriver().isPresent());
    }
}
