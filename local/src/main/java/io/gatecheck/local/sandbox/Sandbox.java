package io.gatecheck.local.sandbox;

import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.local.sandbox.aws.SandboxMemberClients;
import io.gatecheck.local.sandbox.aws.SandboxOrganizationsClient;
import io.gatecheck.local.sandbox.organization.SandboxAccount;
import io.gatecheck.local.sandbox.workload.Cast;
import io.gatecheck.local.sandbox.workload.SandboxState;
import io.gatecheck.local.sandbox.workload.Simulation;
import io.gatecheck.local.sandbox.workload.Workload;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/** The imaginary organization: what happens in it, and the clients that see it. */
public final class Sandbox {

    private final SandboxState state = new SandboxState();
    private final Simulation simulation;

    /**
     * @param seed the same seed and start always give the same events; another one gives other
     *     tasks
     */
    public Sandbox(long seed, Instant start) {
        this(seed, start, Cast.ALL);
    }

    Sandbox(long seed, Instant start, List<Workload> cast) {
        this.simulation = new Simulation(cast, state, seed, start);
    }

    /** How many accounts it has. */
    public static int accounts() {
        return SandboxAccount.values().length;
    }

    /**
     * Lets everything happen that happens until now.
     *
     * @return the ECS Task State Change events of it, whole, in the order in which they happened;
     *     some come twice
     */
    public List<String> tick(Instant now) {
        return simulation.tick(now);
    }

    /**
     * Clients that read from the accounts; the calls for one account fail because it lacks the
     * role.
     */
    public MemberClients memberClients() {
        return new SandboxMemberClients(state);
    }

    /** The client of the management account. */
    public OrganizationsClient organizationsClient() {
        return new SandboxOrganizationsClient();
    }

    /** Replaces the tasks of every service by new ones, which are judged as they start. */
    public void redeploy(Instant at) {
        simulation.redeploy(at);
    }

    /** Starts one task of a workload, apart from what happens by itself. */
    void launch(Workload workload, Instant at) {
        simulation.launch(workload, at);
    }
}
