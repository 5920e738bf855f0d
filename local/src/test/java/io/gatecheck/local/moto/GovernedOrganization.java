package io.gatecheck.local.moto;

import io.gatecheck.cases.TaskCase;
import io.gatecheck.local.moto.MotoTasks.RunningTask;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An organization on moto in which Gatecheck's stacks are deployed and tasks can run. */
public final class GovernedOrganization implements AutoCloseable {

    /** The Region of the central account, in which tasks run. */
    public static final Region HOME = new Region("eu-central-1");

    /** Another one that is governed. */
    public static final Region ELSEWHERE = new Region("us-east-1");

    private final MotoServer moto = MotoServer.start();
    private final MotoOrganization organization;
    private final Deployment deployment;
    private final Map<MotoAccount, MotoTasks> tasks = new HashMap<>();

    public GovernedOrganization() {
        moto.pinTaskStates();
        this.organization = new MotoOrganization(moto, HOME);
        this.deployment = Deployment.in(organization, List.of(HOME, ELSEWHERE));
    }

    public MotoServer moto() {
        return moto;
    }

    public MotoOrganization organization() {
        return organization;
    }

    /** The accounts of the organization as Gatecheck knows them. */
    public AccountDirectory directory() {
        return new InMemoryAccounts(organization.accounts().toArray(Account[]::new));
    }

    public Deployment deployment() {
        return deployment;
    }

    /** Runs the task of a case in an account and Region. */
    public RunningTask run(TaskCase taskCase, MotoAccount account) {
        return in(account).run(taskCase);
    }

    /** Stops a task. */
    public RunningTask stop(RunningTask running) {
        return in(running.account()).stop(running);
    }

    private MotoTasks in(MotoAccount account) {
        return tasks.computeIfAbsent(account, MotoTasks::new);
    }

    @Override
    public void close() {
        organization.close();
        moto.close();
    }
}
